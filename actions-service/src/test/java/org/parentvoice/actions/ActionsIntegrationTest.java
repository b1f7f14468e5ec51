package org.parentvoice.actions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with a real broker, the embedded store and real tokens. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ActionsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=actions",
            // The tests look for what is overdue when they want to.
            "parentvoice.actions.overdue.every=1d"
        })
@ContextConfiguration(initializers = TestStack.class)
public @interface ActionsIntegrationTest {}
