package org.parentvoice.themes.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.review.Undoing;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What happened just now, on top of the next page, with the way back. */
@Component
class ReviewBanner {

    private final Feedbacks feedbacks;

    ReviewBanner(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    /**
     * What to say.
     *
     * @param done whether it is good news
     * @param undo sequence of the decision that can be taken back; null when none can
     */
    record Words(
            String text, boolean done, @Nullable String id, @Nullable Long undo, boolean second) {}

    void say(
            ModelAndView page,
            Forum forum,
            @Nullable String saved,
            @Nullable Long at,
            @Nullable String told) {
        page.addObject("told", words(forum, saved, at, told).orElse(null));
    }

    private Optional<Words> words(
            Forum forum, @Nullable String saved, @Nullable Long at, @Nullable String told) {
        if (told != null) {
            return Optional.ofNullable(
                    switch (told) {
                        case "skipped" -> plain("Skipped. It comes back at the end.");
                        case "undone" -> plain("Undone. Here it is again.");
                        case "late" ->
                                new Words(
                                        "It has changed since, or was undone already. This is how"
                                                + " it stands now.",
                                        false,
                                        null,
                                        null,
                                        false);
                        case "second" -> second(saved);
                        default -> null;
                    });
        }
        return saved == null
                ? Optional.empty()
                : feedbacks.find(forum.id(), saved).map(each -> saved(each, at));
    }

    private static Words saved(Feedback feedback, @Nullable Long at) {
        String text = "Saved: " + HistoryEntry.labels(feedback.themes()) + ".";
        boolean latest = at != null && at == feedback.sequence() && Undoing.possible(feedback);
        return new Words(text, true, feedback.id(), latest ? at : null, false);
    }

    private static Words second(@Nullable String id) {
        String text = "Saved. Thank you for the second look.";
        return new Words(text, true, id, id == null ? null : 0L, true);
    }

    private static Words plain(String text) {
        return new Words(text, true, null, null, false);
    }
}
