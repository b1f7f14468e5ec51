package org.parentvoice.kit.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parentvoice.kit.consumer.ConsumerConfiguration;
import org.parentvoice.kit.events.EventsConfiguration;
import org.parentvoice.kit.forum.ForumsConfiguration;
import org.parentvoice.kit.link.LinksConfiguration;
import org.parentvoice.kit.meter.MetersConfiguration;
import org.parentvoice.kit.mongo.MongoConfiguration;
import org.parentvoice.kit.problem.ProblemConfiguration;
import org.parentvoice.kit.topic.TopicsConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Put on a service's application class: everything of the kit. Named, not found by
 * autoconfiguration, since six applications may share one class path and only four are services.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({
    ConsumerConfiguration.class,
    EventsConfiguration.class,
    ForumsConfiguration.class,
    LinksConfiguration.class,
    MetersConfiguration.class,
    MongoConfiguration.class,
    ProblemConfiguration.class,
    TopicsConfiguration.class
})
public @interface ServiceKit {}
