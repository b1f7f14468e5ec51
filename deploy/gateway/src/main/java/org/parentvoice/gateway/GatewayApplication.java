package org.parentvoice.gateway;

import org.parentvoice.kit.app.ServiceApplication;
import org.parentvoice.kit.problem.ProblemConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the gateway. It has no broker and no database. */
@SpringBootApplication
@Import(ProblemConfiguration.class)
public class GatewayApplication {

    public static void main(String[] args) {
        ServiceApplication.run(GatewayApplication.class, "gateway", args);
    }
}
