package org.parentvoice.notify.letter;

import java.time.Duration;
import java.util.List;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.link.FollowLinks;
import org.parentvoice.notify.link.FollowRef;
import org.parentvoice.notify.reading.FollowNames;
import org.springframework.stereotype.Component;

/** Mails about following itself. */
@Component
class FollowLetters {

    private static final String NOT_YOU = "If this was not you, you can ignore this email.";

    private static final String NEVER_AGAIN =
            NOT_YOU + " We will not write to you again unless somebody asks us to.";

    private final FollowLinks links;
    private final FollowNames names;

    FollowLetters(FollowLinks links, FollowNames names) {
        this.links = links;
        this.names = names;
    }

    /** Also for who follows something already: other things, or this before mail came back. */
    Letter confirm(Follower follower, Follow follow) {
        String name = names.of(follow.what());
        var ref = new FollowRef(follower.id(), follow.id());
        Duration good = links.confirmFor();
        return new Letter(
                names.forum(follow.forum()),
                "Please confirm your email address",
                "Do you want to hear from us?",
                null,
                List.of(
                        Letter.Part.of(
                                "Somebody, we hope it was you, asked us to email this address when"
                                        + " something changes about "
                                        + name
                                        + "."),
                        Letter.Part.of(
                                "Press the button to say yes. Until then we send nothing about"
                                        + " it.")),
                List.of(new Letter.Action("Yes, email me", links.confirm(ref))),
                List.of(),
                List.of(
                        "The link works for " + good.toDays() + " days.",
                        follower.confirmed().isEmpty()
                                ? NEVER_AGAIN
                                : NOT_YOU + " What you follow already stays as it is."),
                links.stop(ref),
                null);
    }

    Letter already(Follower person, Follow follow) {
        String follower = person.id();
        return new Letter(
                names.forum(follow.forum()),
                "You already follow this",
                "You already follow this",
                null,
                List.of(
                        Letter.Part.of(
                                "Somebody, we hope it was you, asked us to email this address when"
                                        + " something changes about "
                                        + names.of(follow.what())
                                        + ". You follow it already, "
                                        + (person.paused()
                                                ? "but you are having a break from our emails. You"
                                                        + " can end it on your page."
                                                : "so there is nothing to do."))),
                List.of(new Letter.Action("See what you follow", links.manage(follower))),
                List.of(),
                List.of(NOT_YOU + " Nothing has changed."),
                links.stop(new FollowRef(follower, follow.id())),
                links.manage(follower));
    }

    Letter manage(String follower, String forum) {
        return new Letter(
                names.forum(forum),
                "Your link to change or stop our emails",
                "Here is your link",
                null,
                List.of(
                        Letter.Part.of(
                                "Press the button to see what you follow. You can change it, pause"
                                        + " it or stop it there."),
                        Letter.Part.of("Keep this email to yourself: the link opens your page.")),
                List.of(new Letter.Action("See what you follow", links.manage(follower))),
                List.of(),
                List.of(
                        "You get this email because somebody asked for this link.",
                        NOT_YOU + " Nothing has changed, and nobody else got the link.",
                        "“Stop these emails” stops everything you follow."),
                links.stop(new FollowRef(follower, FollowRef.ALL)),
                links.manage(follower));
    }
}
