package org.parentvoice.themes.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.themes.classify.phrases.PhraseClassifier;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.forumset.Theming;
import org.parentvoice.themes.forumset.Themings;
import org.parentvoice.themes.review.Corrections;
import org.parentvoice.themes.review.FeedbackSearch;
import org.parentvoice.themes.secondlook.SecondLooks;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureWebMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages with the real templates while the database does not answer. */
@SpringBootTest(
        classes = {
            StoreAwayTests.Surroundings.class,
            ReviewPage.class,
            FeedbackPages.class,
            Deciding.class,
            DecidePage.class,
            ReviewBanner.class,
            ReviewQueue.class
        },
        properties = "spring.config.name=none")
@AutoConfigureMockMvc(addFilters = false)
@AutoConfigureWebMvc
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
class StoreAwayTests {

    static class Surroundings {

        @Bean
        Forums forums() {
            return new Forums(List.of(new Forum("leeds", "Leeds Parent Carer Forum", "Leeds")));
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private final MockMvcTester mvc;

    @MockitoBean private FeedbackSearch search;
    @MockitoBean private Corrections corrections;
    @MockitoBean private SecondLooks looks;
    @MockitoBean private Feedbacks feedbacks;
    @MockitoBean private Themings themings;

    @Autowired
    StoreAwayTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void whatWasChosenIsStillThere() {
        given(themings.toShow("leeds"))
                .willReturn(
                        Theming.builtIn(
                                ThemeSet.builtIn(),
                                new PhraseClassifier(ThemeSet.builtIn()),
                                LocalDate.parse("2026-11-03")));
        given(corrections.correct(any(), any(), any(), any(), any()))
                .willThrow(new DataAccessResourceFailureException("away"));
        for (String page : List.of("review", "feedback")) {
            assertThat(
                            mvc.post()
                                    .uri("/forums/leeds/desk/" + page + "/id-1")
                                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                    .content(
                                            "sequence=7&themes=funding&sentiment=mixed&action=save"
                                                    + "&kind=sample&done=4"))
                    .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                    .bodyText()
                    .contains("What you chose is still here")
                    .contains("action=\"/forums/leeds/desk/" + page + "/id-1\"")
                    .contains("name=\"sequence\" value=\"7\"")
                    .containsPattern("id=\"theme-funding\"[^>]* checked")
                    .containsPattern("id=\"spirit-mixed\"[^>]* checked");
        }
    }
}
