package org.parentvoice.kit.meter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.parentvoice.kit.topic.TopicsProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Meters on the way of events through this service. */
@Configuration(proxyBeanMethods = false)
public class MetersConfiguration {

    private static final int REQUEST_TIMEOUT_MS = 5_000;

    @Bean
    BackgroundLooks backgroundLooks() {
        return new BackgroundLooks();
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "parentvoice.consumer-progress", matchIfMissing = true)
    ConsumerProgress consumerProgress(
            KafkaProperties kafka,
            TopicsProperties topics,
            @Value("${spring.application.name}") String group,
            MeterRegistry meters,
            Clock clock) {
        Map<String, Object> client = new HashMap<>();
        client.put("bootstrap.servers", kafka.getBootstrapServers());
        client.put("request.timeout.ms", REQUEST_TIMEOUT_MS);
        client.put("default.api.timeout.ms", REQUEST_TIMEOUT_MS);
        client.put("client.id", group + "-progress");
        return new ConsumerProgress(new GroupOffsets(client, group, topics), group, meters, clock);
    }
}
