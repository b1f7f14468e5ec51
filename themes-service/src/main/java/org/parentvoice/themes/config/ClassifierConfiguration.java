package org.parentvoice.themes.config;

import org.parentvoice.themes.secondlook.SecondLookProperties;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The theme set in force; the classifier that knows it is in {@code learning}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ThemesProperties.class, SecondLookProperties.class})
class ClassifierConfiguration {

    @Bean
    ThemeSet themeSet() {
        return ThemeSet.builtIn();
    }
}
