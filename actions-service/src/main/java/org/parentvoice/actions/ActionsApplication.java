package org.parentvoice.actions;

import org.parentvoice.kit.app.ServiceApplication;
import org.parentvoice.kit.app.ServiceKit;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What was promised about what families said, and how it goes. */
@SpringBootApplication
@ServiceKit
@EnableScheduling
public class ActionsApplication {

    public static void main(String[] args) {
        ServiceApplication.run(ActionsApplication.class, "actions", args);
    }
}
