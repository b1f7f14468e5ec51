package org.parentvoice.intake;

import org.parentvoice.kit.app.ServiceApplication;
import org.parentvoice.kit.app.ServiceKit;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The intake service. */
@SpringBootApplication
@ServiceKit
public class IntakeApplication {

    public static void main(String[] args) {
        ServiceApplication.run(IntakeApplication.class, "intake", args);
    }
}
