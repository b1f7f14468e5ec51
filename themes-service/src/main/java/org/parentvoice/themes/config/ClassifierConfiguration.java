package org.parentvoice.themes.config;

import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.classify.model.BuiltInModel;
import org.parentvoice.themes.secondlook.SecondLookProperties;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The theme set in force and the classifier that knows it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ThemesProperties.class, SecondLookProperties.class})
class ClassifierConfiguration {

    @Bean
    ThemeSet themeSet() {
        return ThemeSet.builtIn();
    }

    @Bean
    ThemeClassifier themeClassifier() {
        return BuiltInModel.classifier();
    }
}
