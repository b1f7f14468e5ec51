package org.parentvoice.themes.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param reviewBelow feedback about which the machine is less certain than this, 0 to 1, waits for
 *     a coordinator to look
 * @param sampleShare share of all feedback, 0 to 1, that coordinators are asked to look at whatever
 *     the machine thinks, so that its quality is measured and not only repaired
 */
@ConfigurationProperties("parentvoice.themes")
public record ThemesProperties(
        @DefaultValue("0.55") double reviewBelow, @DefaultValue("0.05") double sampleShare) {}
