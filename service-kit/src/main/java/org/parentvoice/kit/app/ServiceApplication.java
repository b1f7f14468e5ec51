package org.parentvoice.kit.app;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts one application under its own name, so that several can live on one class path. */
public final class ServiceApplication {

    private ServiceApplication() {}

    /**
     * Starts an application.
     *
     * @param application the class that carries {@code @SpringBootApplication}
     * @param name the application's name and that of its configuration file, such as {@code intake}
     *     for {@code intake.yaml}
     * @param args command-line arguments; they win over every configuration file
     */
    public static ConfigurableApplicationContext run(
            Class<?> application, String name, String... args) {
        ParentWatch.begin(System.getenv("PARENTVOICE_PARENT_PID"));
        return new SpringApplicationBuilder(application)
                .properties("spring.config.name=" + name, "spring.application.name=" + name)
                .bannerMode(Banner.Mode.OFF)
                .run(args);
    }
}
