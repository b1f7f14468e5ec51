package org.parentvoice.notify.link;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long links in mails are good for.
 *
 * @param confirmFor the link that confirms
 * @param manageFor the link to the manage page
 */
@ConfigurationProperties("parentvoice.links")
record LinkSettings(
        @DefaultValue("7d") Duration confirmFor, @DefaultValue("180d") Duration manageFor) {}
