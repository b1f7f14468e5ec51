package org.parentvoice.intake.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parentvoice.intake.IntakeApplication;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a real port, with a real broker and store. One context for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=intake")
@ContextConfiguration(initializers = TestStack.class)
@Import(IntakeClient.class)
public @interface IntakeIntegrationTest {}
