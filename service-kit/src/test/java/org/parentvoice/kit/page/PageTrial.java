package org.parentvoice.kit.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.parentvoice.kit.forum.Forum;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A page with every fragment of the shell, and every error page. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    PageShellAutoConfiguration.class
})
@Import(PageTrial.Pages.class)
class PageTrial {

    @Controller
    static class Pages {

        @GetMapping("/trial")
        String page(Model model) {
            model.addAttribute("forum", new Forum("leeds", "Leeds Parent Carer Forum", "Leeds"));
            model.addAttribute("errors", FormErrors.of("text", "Write what you want to tell us"));
            model.addAttribute("dueOn", LocalDate.of(2026, 11, 3));
            model.addAttribute("done", true);
            model.addAttribute("statuses", List.of("raised", "declined", "confirmed-by-families"));
            var rows = new LinkedHashMap<String, String>();
            rows.put("Who will do it", "Leeds <City> Council");
            rows.put("Left out", "");
            model.addAttribute("rows", rows);
            return "trial/page";
        }

        @RequestMapping("/trial/error/{status}")
        void error(@PathVariable int status, HttpServletResponse response) throws IOException {
            response.sendError(status);
        }
    }
}
