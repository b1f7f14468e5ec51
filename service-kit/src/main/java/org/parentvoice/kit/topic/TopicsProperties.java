package org.parentvoice.kit.topic;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The topics.
 *
 * @param partitions of every topic; the same everywhere, since a record's key decides its partition
 * @param replicas of every partition
 * @param layout topic to {@code cleanup.policy}
 * @param consumed the topics this service reads; each gets a dead-letter topic for its group
 */
@ConfigurationProperties("parentvoice.topics")
public record TopicsProperties(
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue Map<String, String> layout,
        @DefaultValue List<String> consumed) {}
