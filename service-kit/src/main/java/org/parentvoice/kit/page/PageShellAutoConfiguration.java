package org.parentvoice.kit.page;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the page shell work in every service that has the kit on its class path. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PageShellAutoConfiguration {

    @Bean
    Assets kitAssets(ResourceLoader loader) {
        return new Assets(loader);
    }

    @Bean
    KitDialect kitDialect(Assets assets) {
        return new KitDialect(new PageHelp(assets));
    }

    @Bean
    ErrorPages kitErrorPages() {
        return new ErrorPages();
    }

    @Bean
    WebMvcConfigurer kitAssetServing(Assets assets) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/static/assets/")
                        .setUseLastModified(false)
                        // A strong one would keep the server from compressing the file.
                        .setEtagGenerator(file -> "W/\"" + Assets.versionOf(file) + '"');
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AssetCaching(assets)).addPathPatterns("/assets/**");
            }
        };
    }
}
