package org.parentvoice.notify.letter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.parentvoice.notify.answer.Answer;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.link.FollowLinks;
import org.parentvoice.notify.link.FollowRef;
import org.parentvoice.notify.reading.FollowNames;
import org.springframework.stereotype.Component;

/** A while after something was delivered: one question. */
@Component
class QuestionLetter {

    private static final String QUESTION = "Has it changed for your family?";
    private static final int LONGEST_TITLE = 60;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final FollowLinks links;
    private final FollowNames names;

    QuestionLetter(FollowLinks links, FollowNames names) {
        this.links = links;
        this.names = names;
    }

    Letter of(Change change, String follower, Follow why) {
        return new Letter(
                names.forum(change.forum()),
                QUESTION + " " + Words.shortened(change.title(), LONGEST_TITLE),
                QUESTION,
                Words.oneLine(change.title()),
                List.of(
                        Letter.Part.of(
                                "On "
                                        + Words.day(day(change))
                                        + " "
                                        + change.body()
                                        + " said that this is done. You know best if it is."),
                        Letter.Part.of(
                                "We count your answer without your name. When five families have"
                                        + " answered, everybody who was asked can see the count. It"
                                        + " goes up five families at a time, so that nobody can"
                                        + " tell what you said. Your forum can show it to "
                                        + change.body()
                                        + "."),
                        Letter.Part.of("Press the answer that fits:")),
                Arrays.stream(Answer.values())
                        .map(
                                answer ->
                                        new Letter.Action(
                                                answer.label(),
                                                links.answer(
                                                        follower,
                                                        change.commitment(),
                                                        answer.word())))
                        .toList(),
                List.of(),
                List.of(
                        "You get this one question because you follow "
                                + names.of(why.what())
                                + ". We will not ask again, unless it is opened again and then"
                                + " said to be done."),
                links.stop(new FollowRef(follower, why.id())),
                links.manage(follower));
    }

    /** A change may be written down long after it was said, and a question may be late. */
    private static LocalDate day(Change change) {
        LocalDate given = change.happenedOn();
        return given == null ? LocalDate.ofInstant(change.happenedAt(), LONDON) : given;
    }
}
