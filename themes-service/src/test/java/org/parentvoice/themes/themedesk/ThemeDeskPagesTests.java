package org.parentvoice.themes.themedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.themes.feedback.ThemeSetVersion;
import org.parentvoice.themes.forumset.ForumThemesEditor;
import org.parentvoice.themes.retheme.RethemeRun;
import org.parentvoice.themes.retheme.RethemeRuns;
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

/** The pages with the real templates, in moments that a whole service passes too quickly. */
@SpringBootTest(
        classes = {
            ThemeDeskPagesTests.Surroundings.class,
            ForumThemesPage.class,
            RethemePage.class
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
class ThemeDeskPagesTests {

    private static final Instant NOW = Instant.parse("2026-11-03T16:05:00Z");

    static class Surroundings {

        @Bean
        Forums forums() {
            return new Forums(List.of(new Forum("leeds", "Leeds Parent Carer Forum", "Leeds")));
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    private final MockMvcTester mvc;

    @MockitoBean private ForumThemesEditor editor;
    @MockitoBean private RethemeRuns runs;

    @Autowired
    ThemeDeskPagesTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @BeforeEach
    void themes() {
        given(editor.builtIn()).willReturn(ThemeSet.builtIn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "save"})
    void whatWasWrittenIsStillThereWhileTheStoreIsAway(String action) {
        var away = new DataAccessResourceFailureException("away");
        given(editor.changes(any(), any())).willThrow(away);
        given(editor.save(any(), any(), anyInt(), any())).willThrow(away);
        given(editor.latest(any())).willThrow(away);
        given(editor.versions(any())).willThrow(away);
        given(runs.latest(any())).willThrow(away);
        assertThat(
                        mvc.post()
                                .uri("/forums/leeds/desk/themes")
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .content(
                                        "madeFrom=4&effectiveFrom=2026-12-01&on=funding&action="
                                                + action
                                                + "&labels.funding=Our+money"
                                                + "&own[0].label=Soft+play"
                                                + "&own[0].examples=the+ball+pit"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyText()
                .contains("We could not save it just now. What you wrote is still here.")
                .contains("name=\"madeFrom\" value=\"4\"", "value=\"2026-12-01\"")
                .contains("value=\"Our money\"", "value=\"Soft play\"", ">the ball pit<")
                .containsPattern("id=\"on-funding\"[^>]* checked")
                .doesNotContainPattern("id=\"on-transport\"[^>]* checked")
                .doesNotContain("What was saved before", "Look again at what came in before");
    }

    @Test
    void howFarARunIsDoesNotChangeUnderTheReader() {
        given(runs.get("leeds", "run-1")).willReturn(running());
        assertThat(mvc.get().uri("/forums/leeds/desk/themes/runs/run-1"))
                .hasStatusOk()
                .bodyText()
                .contains("<strong>100</strong>", "See how far it is now")
                .contains("As of <span>3 November 2026 at 4:05pm</span>.")
                .doesNotContain("http-equiv", "every few seconds");
    }

    private static RethemeRun running() {
        return new RethemeRun(
                "run-1",
                "leeds",
                RethemeRun.RUNNING,
                250,
                100,
                90,
                10,
                0,
                NOW.minusSeconds(60),
                null,
                "asha",
                "model-1/send-1",
                new ThemeSetVersion("send", 1),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
