package org.parentvoice.themes;

import org.parentvoice.kit.app.ServiceApplication;
import org.parentvoice.kit.app.ServiceKit;
import org.parentvoice.themes.command.ThemesCommands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The themes service. With {@code evaluate} or {@code classify} as the first argument it is a
 * command-line tool that needs neither broker nor database; with {@code train-candidate} it is the
 * process that the service itself starts to train.
 */
@SpringBootApplication
@ServiceKit
public class ThemesApplication {

    public static void main(String[] args) {
        if (ThemesCommands.handles(args)) {
            System.exit(ThemesCommands.run(args, System.in, System.out, System.err));
        }
        ServiceApplication.run(ThemesApplication.class, "themes", args);
    }
}
