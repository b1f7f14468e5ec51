package org.parentvoice.notify.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.link.InvalidLinkException;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.parentvoice.notify.follower.EmailAddress;
import org.parentvoice.notify.follower.EmailAddresses;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.follower.Target;
import org.parentvoice.notify.link.FollowLinks;
import org.springframework.stereotype.Component;

/** Reads what the API and the form send. Says what is malformed, and nothing about who is known. */
@Component
class AskReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

    private final EmailAddresses addresses;
    private final FollowLinks links;

    AskReader(EmailAddresses addresses, FollowLinks links) {
        this.addresses = addresses;
        this.links = links;
    }

    /**
     * What was read.
     *
     * @param ask what is asked, or null when something is wrong
     */
    record Result(@Nullable Ask ask, List<FieldProblem> problems) {}

    Result read(Forum forum, AskForm form) {
        var problems = new ArrayList<FieldProblem>();
        Optional<EmailAddress> address = addresses.read(form.email());
        if (address.isEmpty()) {
            String email = form.email();
            problems.add(
                    new FieldProblem(
                            "email",
                            email == null || email.isBlank()
                                    ? "Enter your email address"
                                    : "Enter an email address like name@example.com"));
        }
        Optional<Target> target = target(forum, form, problems);
        Optional<Frequency> frequency =
                Frequency.of(
                        form.frequency() == null || form.frequency().isBlank()
                                ? Frequency.IMMEDIATE.word()
                                : form.frequency());
        if (frequency.isEmpty()) {
            problems.add(new FieldProblem("frequency", "Choose immediate, daily or weekly"));
        }
        return address.isPresent() && target.isPresent() && frequency.isPresent()
                ? new Result(new Ask(address.get(), target.get(), frequency.get()), List.of())
                : new Result(null, problems);
    }

    /** What the form is about, or nothing when that cannot be told. */
    Optional<Target> target(Forum forum, AskForm form, List<FieldProblem> problems) {
        Optional<FollowKind> kind = FollowKind.of(form.type());
        if (kind.isEmpty()) {
            problems.add(
                    new FieldProblem("follow.type", "Choose forum, theme, commitment or feedback"));
            return Optional.empty();
        }
        String id = form.id() == null ? "" : form.id().strip();
        Optional<String> followed =
                switch (kind.get()) {
                    case FORUM ->
                            id.isEmpty() || id.equals(forum.id())
                                    ? Optional.of(forum.id())
                                    : Optional.empty();
                    case THEME, COMMITMENT ->
                            ID.matcher(id).matches() ? Optional.of(id) : Optional.empty();
                    case FEEDBACK -> feedback(forum, id);
                };
        if (followed.isEmpty()) {
            problems.add(new FieldProblem("follow.id", wrongId(kind.get())));
        }
        return followed.map(it -> new Target(forum.id(), kind.get(), it));
    }

    private Optional<String> feedback(Forum forum, String token) {
        try {
            FollowLinks.Receipt receipt = links.readReceipt(token);
            return receipt.forum().equals(forum.id())
                    ? Optional.of(receipt.feedbackId())
                    : Optional.empty();
        } catch (InvalidLinkException e) {
            return Optional.empty();
        }
    }

    private static String wrongId(FollowKind kind) {
        return switch (kind) {
            case FORUM -> "This is not the forum you are on";
            case FEEDBACK -> "Open the link on your receipt and try again from there";
            case THEME, COMMITMENT -> "This is not something that can be followed";
        };
    }
}
