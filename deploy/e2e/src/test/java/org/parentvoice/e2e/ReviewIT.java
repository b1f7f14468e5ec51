package org.parentvoice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A coordinator checks what the machine decided, on a phone, with the keys alone. */
class ReviewIT {

    private static final String TEXT = "Nobody can tell us what the drumlin is for. We gave up.";

    private final RunningStack stack = SharedStack.get();
    private final Api api = new Api(stack.base());

    @Test
    void isCheckedByKeyboardAndUndone() {
        try (Browser browser = new Browser()) {
            String id = aParentSaysSomething();
            Page page = signedIn(browser);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Check what the machine decided"))
                    .click();
            assertThat(page.locator("h1")).hasText("Check what the machine decided");
            looksRight(page, "review-queue");

            page.navigate(stack.base() + "/forums/leeds/desk/review?piece=" + id);
            assertThat(page.locator("#words")).containsText("drumlin");
            assertThat(page.locator("#keys")).isVisible();
            page.keyboard().press("/");
            page.keyboard().type("money");
            page.keyboard().press("Enter");
            assertThat(page.locator("#theme-funding")).isChecked();
            assertThat(page.locator("#right")).hasText("Save my changes");
            page.keyboard().press("Escape");
            page.keyboard().press("Enter");
            assertThat(page.locator(".themes-told")).containsText("Saved:");
            assertThat(page.locator(".themes-told")).containsText("Money for services");
            looksRight(page, "review-saved");
            assertThat(themes(id)).contains("funding");

            page.keyboard().press("u");
            assertThat(page.locator(".themes-told")).containsText("Undone. Here it is again.");
            assertThat(themes(id)).doesNotContain("funding");

            page.locator("#keys-switch").click();
            page.locator("#words").focus();
            String here = page.url();
            page.keyboard().press("s");
            page.keyboard().press("Enter");
            assertThat(page.url()).as("keys are off").isEqualTo(here);

            for (String path : List.of("review/quality", "feedback", "feedback/" + id)) {
                page.navigate(stack.base() + "/forums/leeds/desk/" + path);
                looksRight(page, "review-" + path.replace('/', '-').replace(id, "one"));
            }
            assertThat(page.locator(".themes-history")).containsText("Undone by leeds-coordinator");
        }
    }

    private String aParentSaysSomething() {
        var words =
                Map.of(
                        "text",
                        TEXT,
                        "consent",
                        Map.of(
                                "quote",
                                false,
                                "shareWithCouncil",
                                false,
                                "countNationally",
                                false));
        String id = api.post("/api/forums/leeds/feedback", words).json().path("id").asString();
        await().atMost(Duration.ofSeconds(15)).until(() -> feedback(id).status() == 200);
        return id;
    }

    private Api.Answer feedback(String id) {
        return api.get(
                "/api/forums/leeds/feedback/" + id,
                "Authorization",
                "Bearer " + api.token("leeds-coordinator"));
    }

    private String themes(String id) {
        return feedback(id).json().path("themes").toString();
    }

    private Page signedIn(Browser browser) {
        Page page = browser.visitor(Browser.PHONE);
        page.navigate(stack.base() + "/forums/leeds/desk");
        page.locator("#username").fill("leeds-coordinator");
        page.locator("#password").fill("local-only");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.waitForURL(Pattern.compile(".*/forums/leeds/desk.*"));
        return page;
    }

    private static void looksRight(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits a phone", name)
                .isTrue();
    }
}
