package org.parentvoice.notify.proof;

import java.time.Instant;
import org.parentvoice.kit.events.Event;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is published, as {@code contracts/} has it. */
@Component
class ProofEvents {

    static final String TOPIC = "notifications";
    static final String TYPE = "org.parentvoice.notify.change-told.v1";
    private static final String SOURCE = "/notify";

    private final JsonMapper json;

    ProofEvents(JsonMapper json) {
        this.json = json;
    }

    private record Data(
            String changeId,
            String commitmentId,
            String forum,
            int told,
            int failed,
            int waiting,
            String at) {}

    /** The event; its id is the same however often it is made. */
    Event of(Proof proof) {
        Instant at = proof.at();
        return new Event(
                proof.id() + ":told:" + proof.reports(),
                TYPE,
                SOURCE,
                proof.commitment(),
                at,
                proof.forum(),
                json.writeValueAsString(
                        new Data(
                                proof.id(),
                                proof.commitment(),
                                proof.forum(),
                                proof.told(),
                                proof.failed(),
                                proof.waiting(),
                                at.toString())));
    }
}
