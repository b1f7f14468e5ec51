package org.parentvoice.notify.change;

import java.util.List;
import java.util.function.Consumer;
import org.parentvoice.kit.consumer.DeadLetters;
import org.parentvoice.kit.consumer.EventConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The binding {@code onCommitments-in-0}. */
@Configuration(proxyBeanMethods = false)
class ChangeConfiguration {

    @Bean
    Consumer<Message<List<byte[]>>> onCommitments(
            CommitmentEvents events, DeadLetters deadLetters) {
        return new EventConsumer(events, deadLetters);
    }
}
