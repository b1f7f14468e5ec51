package org.parentvoice.themes.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param reviewBelow feedback whose surest theme has less confidence than this, 0 to 1, waits for a
 *     coordinator to look
 */
@ConfigurationProperties("parentvoice.themes")
public record ThemesProperties(@DefaultValue("0.55") double reviewBelow) {}
