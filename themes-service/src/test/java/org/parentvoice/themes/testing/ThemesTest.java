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
            "parentvoice.forums[0].id=leeds",
            "parentvoice.forums[0].name=Leeds Parent Carer Forum",
            "parentvoice.forums[0].council=Leeds City Council",
            "parentvoice.forums[1].id=leicestershire",
            "parentvoice.forums[1].name=Leicestershire SEND Hub",
            "parentvoice.forums[1].council=Leicestershire County Council",
            // Each for one test, which changes its themes.
            "parentvoice.forums[2].id=ashby",
            "parentvoice.forums[2].name=Ashby Families",
            "parentvoice.forums[2].council=Ashby Council",
            "parentvoice.forums[3].id=brinton",
            "parentvoice.forums[3].name=Brinton Families",
            "parentvoice.forums[3].council=Brinton Council",
            "parentvoice.forums[4].id=corby",
            "parentvoice.forums[4].name=Corby Families",
            "parentvoice.forums[4].council=Corby Council",
            "parentvoice.forums[5].id=derwent",
            "parentvoice.forums[5].name=Derwent Families",
            "parentvoice.forums[5].council=Derwent Council",
            // Tests ask for a training when they want one.
            "parentvoice.themes.learning.enabled=false"
        })
@ContextConfiguration(initializers = TestStack.class)
public @interface ThemesTest {}
