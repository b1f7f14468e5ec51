package org.parentvoice.notify.subscription;

import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Following, for programs. */
@RestController
class SubscriptionController {

    private static final Accepted ACCEPTED =
            new Accepted("Check your email: press the button in our mail to begin.");

    private final Forums forums;
    private final AskReader reader;
    private final Subscriptions subscriptions;

    SubscriptionController(Forums forums, AskReader reader, Subscriptions subscriptions) {
        this.forums = forums;
        this.reader = reader;
        this.subscriptions = subscriptions;
    }

    record Request(@Nullable String email, @Nullable Followed follow, @Nullable String frequency) {

        record Followed(@Nullable String type, @Nullable String id) {}

        AskForm form() {
            return new AskForm(
                    email,
                    follow == null ? null : follow.type(),
                    follow == null ? null : follow.id(),
                    frequency);
        }
    }

    record Accepted(String message) {}

    /** The same answer whoever asks: it tells nobody which addresses are known. */
    @PostMapping("/api/forums/{forum}/subscriptions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted follow(@PathVariable String forum, @RequestBody Request request) {
        AskReader.Result read = reader.read(forums.get(forum), request.form());
        if (read.ask() == null) {
            throw Problems.invalid(read.problems());
        }
        subscriptions.ask(read.ask());
        return ACCEPTED;
    }
}
