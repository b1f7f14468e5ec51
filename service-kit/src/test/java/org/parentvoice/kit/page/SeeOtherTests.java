package org.parentvoice.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.View;

class SeeOtherTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void theBrowserReadsAnotherPageInsteadOfSendingAgain() throws Exception {
        assertThat(location("/forums/leeds/desk?saved=made"))
                .isEqualTo("/forums/leeds/desk?saved=made");
        assertThat(response.getStatus()).isEqualTo(303);
    }

    @Test
    void whatSomebodyTypedIsNoTemplateAndNoModelLeaksIntoTheAddress() throws Exception {
        assertThat(location("/desk?q={text}")).isEqualTo("/desk?q={text}");
    }

    @Test
    void theSiteMayLieBelowAnotherPath() throws Exception {
        request.setContextPath("/voice");
        assertThat(location("/forums/leeds")).isEqualTo("/voice/forums/leeds");
    }

    private String location(String path) throws Exception {
        View view = Objects.requireNonNull(SeeOther.page(path).getView());
        view.render(Map.of("text", "what was said"), request, response);
        return String.valueOf(response.getHeader("Location"));
    }
}
