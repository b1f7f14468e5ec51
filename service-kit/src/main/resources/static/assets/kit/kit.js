// Every page works without this. With it: fewer double sends, a count of characters left,
// and the list of errors read out first.
const { initAll } = await import(document.getElementById('govuk-script').href);
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
