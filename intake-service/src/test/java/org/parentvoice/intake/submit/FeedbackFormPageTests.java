package org.parentvoice.intake.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.BDDMockito.willThrow;

import java.net.URI;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parentvoice.intake.feedback.FeedbackLog;
import org.parentvoice.intake.receipt.ReceiptLinks;
import org.parentvoice.intake.safeguarding.Safeguarding;
import org.parentvoice.intake.testing.PageSlice;
import org.parentvoice.kit.events.BrokerUnavailableException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageSlice
@SpringBootTest(
        classes = {FeedbackFormPage.class, Intake.class, ReceiptLinks.class},
        properties = {"parentvoice.base-url=http://localhost:8080", "spring.config.name=none"})
class FeedbackFormPageTests {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final MockMvcTester mvc;

    @MockitoBean private FeedbackLog log;
    @MockitoBean private Safeguarding safeguarding;

    @Autowired
    FeedbackFormPageTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void isReadyToTypeInto() {
        assertThat(page("/forums/leeds/feedback/new"))
                .contains("<label class=\"govuk-label govuk-label--m\" for=\"text\">")
                .contains("maxlength=\"5000\"")
                .contains("up to 5,000 characters")
                .contains("You can show my words to Leeds City Council and the NHS")
                .contains("tel:999")
                .doesNotContain(" checked")
                .doesNotContain("<details class=\"govuk-details\" open")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain(" style=");
        assertThat(key(page("/forums/leeds/feedback/new")))
                .isNotEqualTo(key(page("/forums/leeds/feedback/new")));
    }

    @Test
    void keepsTheQuestionOfALink() {
        assertThat(page("/forums/leeds/feedback/new?question=What%20went%20%3Cwell%3E%3F"))
                .contains("What went &lt;well&gt;?")
                .contains("<details class=\"govuk-details\" open");
    }

    @Test
    void sendingTwiceLeadsToTheSameReceipt() {
        String first = send("key=k1&text=Hello&quote=true").getResponse().getHeader("Location");
        assertThat(first).isNotNull().startsWith("/receipts/");
        assertThat(send("key=k1&text=Hello&quote=true"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", String.valueOf(first));
        assertThat(send("key=k2&text=Hello&quote=true").getResponse().getHeader("Location"))
                .isNotEqualTo(first);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsLost() {
        MvcTestResult answer =
                send(
                        "key=k1&text=+&quote=true&ageBand=5-10&setting=special&stage="
                                + "x".repeat(61)
                                + "&question=%3Cscript%3E");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyText()
                .contains("href=\"#text\">Write what you want to tell us</a>")
                .contains("id=\"text-error\"")
                .contains("x".repeat(61))
                .contains("&lt;script&gt;")
                .contains("value=\"5-10\" selected")
                .contains("value=\"special\" selected")
                .contains("value=\"k1\"")
                .containsPattern("name=\"quote\"[^>]* checked|checked[^>]* name=\"quote\"");
    }

    @Test
    void whileTheBrokerIsAwayTheWordsStay() {
        willThrow(new BrokerUnavailableException("away", new TimeoutException()))
                .given(log)
                .received(anyList());
        MvcTestResult answer = send("key=k1&text=Do+not+lose+me");
        assertThat(answer)
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader("Retry-After", "5")
                .bodyText()
                .contains("Do not lose me")
                .contains("value=\"k1\"")
                .contains("Your words are still here");
    }

    @Test
    void thereIsNoOtherForum() {
        assertThat(mvc.get().uri("/forums/nowhere/feedback/new")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String page(String uri) {
        MvcTestResult answer = mvc.get().uri(URI.create(uri)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult send(String form) {
        return mvc.post()
                .uri("/forums/leeds/feedback")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private static String key(String page) {
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }
}
