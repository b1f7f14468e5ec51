package org.parentvoice.themes.secondlook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param share of the random sample, 0 to 1, that a second coordinator is asked to look at
 */
@ConfigurationProperties("parentvoice.themes.second-look")
public record SecondLookProperties(@DefaultValue("0.2") double share) {}
