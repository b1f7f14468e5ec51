package org.parentvoice.kit.topic;

import java.util.ArrayList;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.parentvoice.kit.consumer.DeadLetters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Declares the topics on start. Every service declares all of them, alike, so that it does not
 * matter who starts first; the binder would create them with one partition.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicsProperties.class)
public class TopicsConfiguration {

    /** Thirty days: a service that was away for less has not missed an erasure. */
    private static final String TOMBSTONES_STAY_MS = "2592000000";

    @Bean
    KafkaAdmin.NewTopics topics(
            TopicsProperties topics, @Value("${spring.application.name}") String group) {
        var all = new ArrayList<NewTopic>();
        topics.layout().forEach((name, policy) -> all.add(topic(topics, name, policy)));
        for (String origin : topics.consumed()) {
            all.add(topic(topics, DeadLetters.topic(origin, group), "delete"));
        }
        return new KafkaAdmin.NewTopics(all.toArray(NewTopic[]::new));
    }

    /** Kept for ever: the log is the record; compaction removes what was erased. */
    private static NewTopic topic(TopicsProperties topics, String name, String policy) {
        return TopicBuilder.name(name)
                .partitions(topics.partitions())
                .replicas(topics.replicas())
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, policy)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.DELETE_RETENTION_MS_CONFIG, TOMBSTONES_STAY_MS)
                .build();
    }
}
