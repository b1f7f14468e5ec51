package org.parentvoice.kit.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/** Errors of API and pages, and the size of what is taken in at all. */
@Configuration(proxyBeanMethods = false)
@Import({PageAdvice.class, ProblemAdvice.class, ProblemErrorController.class})
public class ProblemConfiguration {

    /** Far above any honest JSON body; files come as multipart and have a limit of their own. */
    private static final DataSize LARGEST_BODY = DataSize.ofKilobytes(256);

    @Bean
    RequestSizeFilter requestSizeFilter() {
        return new RequestSizeFilter(LARGEST_BODY);
    }
}
