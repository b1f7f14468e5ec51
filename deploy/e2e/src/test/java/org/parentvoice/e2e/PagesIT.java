package org.parentvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every public page: it answers, fits a phone, and puts no barrier in anyone's way. */
class PagesIT {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/forums/leeds",
                    "/forums/leicestershire",
                    "/forums/leeds/themes",
                    "/forums/leeds/feedback/new",
                    "/dev/inbox");

    @Test
    void answersFitsAPhoneAndHasNoBarriers() {
        RunningStack stack = SharedStack.get();
        var complaints = new ArrayList<String>();
        try (Browser browser = new Browser()) {
            for (int width : List.of(Browser.PHONE, Browser.DESK)) {
                Page page = browser.visitor(width);
                page.onConsoleMessage(
                        message -> {
                            if (message.type().equals("error")) {
                                complaints.add(page.url() + " console: " + message.text());
                            }
                        });
                for (String path : PAGES) {
                    Response answer = Objects.requireNonNull(page.navigate(stack.base() + path));
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    Browser.picture(page, "page" + path.replace('/', '-') + "-" + width);
                    for (String barrier : Browser.barriers(page)) {
                        complaints.add(path + " at " + width + ": " + barrier);
                    }
                    if (!(Boolean)
                            page.evaluate("document.documentElement.scrollWidth <= innerWidth")) {
                        complaints.add(path + " does not fit " + width);
                    }
                }
            }
        }
        assertThat(complaints).isEmpty();
    }
}
