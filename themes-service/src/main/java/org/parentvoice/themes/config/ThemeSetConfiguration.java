package org.parentvoice.themes.config;

import org.parentvoice.themes.secondlook.SecondLookProperties;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The built-in theme set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ThemesProperties.class, SecondLookProperties.class})
class ThemeSetConfiguration {

    @Bean
    ThemeSet themeSet() {
        return ThemeSet.builtIn();
    }
}
