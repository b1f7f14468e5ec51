package org.parentvoice.notify;

import org.parentvoice.kit.app.ServiceApplication;
import org.parentvoice.kit.app.ServiceKit;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Emails families when a commitment they follow moves. */
@ServiceKit
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class NotifyApplication {

    public static void main(String[] args) {
        ServiceApplication.run(NotifyApplication.class, "notify", args);
    }
}
