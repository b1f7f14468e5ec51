package org.parentvoice.gateway.testing;

import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The four services and the issuer, each on a port of its own. */
public final class Parts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final Part INTAKE = new Part();
    public static final Part THEMES = new Part();
    public static final Part ACTIONS = new Part();
    public static final Part NOTIFY = new Part();
    public static final Part PLATFORM = new Part();

    /** All of them behave again and have seen nothing. */
    public static void reset() {
        List.of(INTAKE, THEMES, ACTIONS, NOTIFY, PLATFORM).forEach(Part::reset);
    }

    public static Part named(String name) {
        return switch (name) {
            case "intake" -> INTAKE;
            case "themes" -> THEMES;
            case "actions" -> ACTIONS;
            case "notify" -> NOTIFY;
            case "platform" -> PLATFORM;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "parentvoice.routes.intake=" + INTAKE.address(),
                        "parentvoice.routes.themes=" + THEMES.address(),
                        "parentvoice.routes.actions=" + ACTIONS.address(),
                        "parentvoice.routes.notify="
                                + context.getEnvironment()
                                        .getProperty("test.notify", NOTIFY.address()),
                        "parentvoice.routes.platform=" + PLATFORM.address())
                .applyTo(context);
    }
}
