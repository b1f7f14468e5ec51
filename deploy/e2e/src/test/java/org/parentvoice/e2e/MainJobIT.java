package org.parentvoice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** You said, we heard, they promised, it changed, you were told: once through, as people do it. */
class MainJobIT {

    private static final String TITLE = "A named person answers within five days";
    private static final String NOTE = "The new officer started on Monday.";
    private static final Browser BROWSER = new Browser();

    private final RunningStack stack = SharedStack.get();
    private final Api api = new Api(stack.base());
    private final Inbox inbox = new Inbox(api);

    @AfterAll
    static void closeBrowser() {
        BROWSER.close();
    }

    @Test
    void fromWhatAParentSaysToTheEmailThatSomethingChanged() {
        String receipt = aParentSaysSomethingOnAPhone();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(themesOf(receipt)).contains("communication"));

        String follower = "follower-" + System.nanoTime() + "@example.org";
        follow(follower);
        String commitment = theCoordinatorWritesAPromiseDown();
        theCoordinatorMovesItToDelivered(commitment);

        theFollowerHasOneMailAboutIt(follower);
        thePromiseSaysThatFamiliesWereTold(commitment);
        anotherForumsCoordinatorIsRefused(commitment);
        thePublicPageShowsAllThreeParts();
        assertThat(
                        api.get(receipt, "Accept", "application/json")
                                .json()
                                .path("commitments")
                                .toString())
                .contains(TITLE);
        oneClickStopsTheMail(follower, commitment);
    }

    private String aParentSaysSomethingOnAPhone() {
        Page page = BROWSER.visitor(Browser.PHONE);
        page.navigate(stack.base() + "/forums/leeds");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tell us something"))
                .first()
                .click();
        page.locator("#text")
                .fill("I ring and ring. Nobody ever replies to my emails about his plan.");
        Browser.picture(page, "form-phone");
        assertThat(Browser.barriers(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
        page.waitForURL(Pattern.compile(".*/receipts/.*"));
        assertThat(page.locator("h1")).hasText("Thank you. We have it");
        Browser.picture(page, "receipt-phone");
        assertThat(Browser.barriers(page)).isEmpty();
        return URI.create(page.url()).getPath();
    }

    private String themesOf(String receipt) {
        return api.get(receipt, "Accept", "application/json").json().path("themes").toString();
    }

    private void follow(String address) {
        Page page = BROWSER.visitor(Browser.PHONE);
        page.navigate(stack.base() + "/forums/leeds#follow");
        page.locator("#email").fill(address);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Follow").setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText("Check your email");
        page.navigate(
                inbox.await(address, "/subscriptions/confirm").link("/subscriptions/confirm"));
        Browser.picture(page, "confirm-phone");
        assertThat(Browser.barriers(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, email me"))
                .click();
        page.waitForLoadState();
        Browser.picture(page, "following-phone");
        assertThat(Browser.barriers(page)).isEmpty();
    }

    private String theCoordinatorWritesAPromiseDown() {
        Page page = signedIn("leeds-coordinator");
        page.navigate(stack.base() + "/forums/leeds/desk/commitments/new?theme=communication");
        page.locator("#title").fill(TITLE);
        page.locator("#description").fill("Every family gets one name and one telephone number.");
        page.locator("#body").fill("Leeds City Council");
        assertThat(page.locator("input[name=themes][value=communication]")).isChecked();
        Browser.picture(page, "desk-new");
        assertThat(Browser.barriers(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write it down"))
                .click();
        page.waitForURL(Pattern.compile(".*/desk/commitments/(?!new).*"));
        String path = URI.create(page.url()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void theCoordinatorMovesItToDelivered(String commitment) {
        Page page = signedIn("leeds-coordinator");
        for (String status : List.of("acknowledged", "committed", "in-progress", "delivered")) {
            page.navigate(stack.base() + "/forums/leeds/desk/commitments/" + commitment);
            page.locator("input[name=status][value=" + status + "]").check();
            page.locator("#statusNote").fill(status.equals("delivered") ? NOTE : "It moves.");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Save the new status"))
                    .click();
            page.waitForLoadState();
            assertThat(page.locator(".govuk-notification-banner--success")).isVisible();
        }
        Browser.picture(page, "desk-commitment");
        assertThat(Browser.barriers(page)).isEmpty();
    }

    private Page signedIn(String name) {
        Page page = BROWSER.visitor(Browser.DESK);
        page.navigate(stack.base() + "/forums/leeds/desk");
        page.locator("#username").fill(name);
        page.locator("#password").fill("local-only");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.waitForURL(Pattern.compile(".*/forums/leeds/desk.*"));
        return page;
    }

    private void theFollowerHasOneMailAboutIt(String address) {
        Inbox.Mail mail = inbox.await(address, NOTE);
        assertThat(inbox.of(address).stream().filter(each -> each.text().contains(NOTE)))
                .hasSize(1);
        assertThat(mail.html()).contains(TITLE);
        assertThat(mail.text()).contains(TITLE, "/forums/leeds/commitments/");
        assertThat(mail.header("Message-ID")).isNotEmpty();
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    private void thePromiseSaysThatFamiliesWereTold(String commitment) {
        Page page = BROWSER.visitor(Browser.PHONE);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            page.navigate(stack.base() + "/forums/leeds/commitments/" + commitment);
                            assertThat(page.locator(".pv-story__told").first())
                                    .containsText("families about this by email");
                        });
        Browser.picture(page, "told-phone");
        assertThat(Browser.barriers(page)).isEmpty();
    }

    private void anotherForumsCoordinatorIsRefused(String commitment) {
        String bearer = "Bearer " + api.token("leicestershire-coordinator");
        Map<String, String> change = Map.of("status", "reopened", "note", "Not mine.");
        assertThat(
                        api.post(
                                        "/api/commitments/" + commitment + "/status",
                                        change,
                                        "Authorization",
                                        bearer)
                                .status())
                .isEqualTo(403);
        assertThat(api.get("/api/forums/leeds/feedback", "Authorization", bearer).status())
                .isEqualTo(403);
        Page page = signedInElsewhere();
        assertThat(page.locator("h1")).not().containsText("desk");
        Browser.picture(page, "refused");
    }

    private Page signedInElsewhere() {
        Page page = BROWSER.visitor(Browser.DESK);
        page.navigate(stack.base() + "/forums/leeds/desk");
        page.locator("#username").fill("leicestershire-coordinator");
        page.locator("#password").fill("local-only");
        int status =
                page.waitForNavigation(
                                () ->
                                        page.getByRole(
                                                        AriaRole.BUTTON,
                                                        new Page.GetByRoleOptions()
                                                                .setName("Sign in"))
                                                .click())
                        .status();
        assertThat(status).isEqualTo(403);
        return page;
    }

    private void thePublicPageShowsAllThreeParts() {
        for (int width : List.of(Browser.PHONE, Browser.DESK)) {
            Page page = BROWSER.visitor(width);
            page.navigate(stack.base() + "/forums/leeds");
            assertThat(page.locator("#told-title")).isVisible();
            assertThat(page.locator("#done-title")).isVisible();
            assertThat(page.locator("#planned-title")).isVisible();
            assertThat(page.getByText(TITLE).first()).isVisible();
            assertThat(page.getByText(NOTE).first()).isVisible();
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "document.documentElement.scrollWidth <= innerWidth"))
                    .as("fits a screen %d wide", width)
                    .isTrue();
            Browser.picture(page, "forum-" + width);
            assertThat(Browser.barriers(page)).isEmpty();
        }
    }

    private void oneClickStopsTheMail(String address, String commitment) {
        Inbox.Mail mail = inbox.await(address, NOTE);
        String header = mail.header("List-Unsubscribe");
        URI link =
                URI.create(header.substring(header.indexOf("<http") + 1, header.lastIndexOf('>')));
        String path = link.getPath() + "?" + link.getRawQuery();
        assertThat(api.get(path).status()).as("a mail scanner looks").isEqualTo(200);
        Api.Answer click =
                api.post(
                        path,
                        "List-Unsubscribe=One-Click",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(click.status()).isEqualTo(200);
        int before = inbox.of(address).size();

        String witness = "witness-" + System.nanoTime() + "@example.org";
        follow(witness);
        Map<String, String> change =
                Map.of("status", "confirmed-by-families", "note", "Families say that it helps.");
        assertThat(
                        api.post(
                                        "/api/commitments/" + commitment + "/status",
                                        change,
                                        "Authorization",
                                        "Bearer " + api.token("leeds-coordinator"))
                                .status())
                .isLessThan(300);
        inbox.await(witness, "Families say that it helps.");
        assertThat(inbox.of(address)).as("nothing more after one click").hasSize(before);
    }
}
