// The page works without this. With it: keys for people who look at many, a box to find a theme, and
// a first button that says what it does once something was changed.
const form = document.getElementById('decide');
const right = document.getElementById('right');
const said = document.getElementById('said');
const boxes = [...form.querySelectorAll('input[name=themes]')];
const choices = [...form.querySelectorAll('input[name=themes], input[name=sentiment]')];
const STORED = 'parent-voice-review-keys';

const say = (text) => { said.textContent = text; };

// What is ticked is what is saved, whichever button is pressed. Where somebody else decided meanwhile
// there is no such button: a hurried Enter must not overrule them.
const rightWords = right?.textContent;
const first = choices.map((box) => box.checked);
const showChanged = () => {
  if (right) {
    const changed = choices.some((box, at) => box.checked !== first[at]);
    right.textContent = changed ? 'Save my changes' : rightWords;
  }
};
form.addEventListener('change', showChanged);

// A browser that goes back may have kept other ticks.
addEventListener('pageshow', showChanged);

const reveal = (box) => { box.closest('details').open = true; };
const toggle = (box) => {
  box.checked = !box.checked;
  reveal(box);
  box.dispatchEvent(new Event('change', { bubbles: true }));
  const label = box.labels[0].firstChild.textContent.trim();
  say(`${label}: ${box.checked ? 'ticked' : 'not ticked'}`);
};

// Find a theme
const find = document.createElement('div');
find.className = 'govuk-form-group themes-find';
find.innerHTML = '<label class="govuk-label" for="find">Find a theme</label>'
  + '<input class="govuk-input" type="search" id="find" autocomplete="off" aria-describedby="find-hint">'
  + '<div class="govuk-hint" id="find-hint">Type a word. Enter ticks the first one found.</div>';
document.getElementById('themes').before(find);
const box = find.querySelector('input');
const groups = [...form.querySelectorAll('.themes-group')];
const openAtFirst = groups.map((group) => group.open);
const items = boxes.map((each) => each.closest('.themes-choice'));
const filter = () => {
  const words = box.value.trim().toLowerCase();
  items.forEach((item) => { item.hidden = !item.textContent.toLowerCase().includes(words); });
  groups.forEach((group, at) => {
    const some = [...group.querySelectorAll('.themes-choice')].some((item) => !item.hidden);
    const ticked = group.querySelector('input:checked') !== null;
    group.hidden = !some;
    group.open = words ? some : openAtFirst[at] || ticked;
  });
  const found = items.filter((item) => !item.hidden).length;
  say(words ? `${found} found` : '');
};
box.addEventListener('input', filter);
box.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    event.preventDefault();
    const words = box.value.trim().toLowerCase();
    const found = boxes.filter((each, at) => !items[at].hidden);
    const byName = found.find((each) => each.labels[0].textContent.toLowerCase().includes(words));
    if (words && found.length > 0) {
      toggle(byName ?? found[0]);
      box.value = '';
      filter();
    }
  } else if (event.key === 'Escape') {
    box.value = '';
    filter();
    document.getElementById('words')?.focus();
  }
});

// Keys: single characters, so they can be switched off (WCAG 2.1.4). Remembered on this device.
const stored = () => {
  try { return localStorage.getItem(STORED); } catch { return null; }
};
let on = stored() !== 'off';
const keys = document.getElementById('keys');
const button = document.getElementById('keys-switch');
const show = () => {
  keys.hidden = false;
  button.textContent = on ? 'Turn keys off' : 'Turn keys on';
  button.removeAttribute('aria-pressed');
  document.getElementById('keys-list').hidden = !on;
  form.querySelectorAll('.themes-kbd').forEach((key) => { key.hidden = !on; });
};
button.addEventListener('click', () => {
  on = !on;
  try { localStorage.setItem(STORED, on ? 'on' : 'off'); } catch { /* only for this page, then */ }
  show();
});
show();

let sent = false;
const press = (id) => {
  const target = document.getElementById(id);
  if (target && !sent) {
    sent = true;
    target.click();
  }
};
addEventListener('pageshow', () => { sent = false; });

document.addEventListener('keydown', (event) => {
  if (!on || event.defaultPrevented || event.repeat || event.isComposing
      || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const target = event.target;
  if (target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')) {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === 'enter') {
    // On a link, a button or a heading that opens, Enter means that.
    if (!target.closest('a, button, summary, input')) {
      event.preventDefault();
      press('right');
    }
  } else if (key === 's') {
    press('skip');
  } else if (key === 'u') {
    press('undo');
  } else if (key === '/') {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (/^[1-9]$/.test(key)) {
    const numbered = boxes.find((each) => each.dataset.key === key);
    if (numbered) {
      toggle(numbered);
    }
  }
});
