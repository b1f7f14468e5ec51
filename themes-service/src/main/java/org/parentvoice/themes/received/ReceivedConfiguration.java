package org.parentvoice.themes.received;

import java.util.List;
import java.util.function.Consumer;
import org.parentvoice.kit.consumer.DeadLetters;
import org.parentvoice.kit.consumer.EventConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Binds the handler: {@code themes.yaml} names this bean. */
@Configuration(proxyBeanMethods = false)
class ReceivedConfiguration {

    @Bean
    Consumer<Message<List<byte[]>>> received(ReceivedHandler handler, DeadLetters deadLetters) {
        return new EventConsumer(handler, deadLetters);
    }
}
