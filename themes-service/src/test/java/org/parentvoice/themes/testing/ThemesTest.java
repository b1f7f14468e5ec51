package org.parentvoice.themes.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on a free port, with a real broker and the embedded store; one for all tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=themes",
            // Tests ask for a training when they want one.
            "parentvoice.themes.learning.enabled=false"
        })
@ContextConfiguration(initializers = TestStack.class)
public @interface ThemesTest {}
