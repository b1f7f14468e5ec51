package org.parentvoice.notify.reading;

import java.util.ArrayList;
import java.util.List;
import org.parentvoice.kit.consumer.EventHandler;
import org.parentvoice.kit.consumer.EventReader;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.follower.Followers;
import org.springframework.stereotype.Component;

/** Follows what each piece of feedback is about. Its text is never looked at. */
@Component
class FeedbackEvents implements EventHandler {

    private static final String PREFIX = "org.parentvoice.feedback.";

    private final FeedbackThemes feedback;
    private final ThemeLabels labels;
    private final Followers followers;

    FeedbackEvents(FeedbackThemes feedback, ThemeLabels labels, Followers followers) {
        this.feedback = feedback;
        this.labels = labels;
        this.followers = followers;
    }

    /** Erasing comes last: nothing said about a piece of feedback may follow its erasure. */
    @Override
    public void handle(List<ReceivedEvent> events) {
        var themed = new ArrayList<FeedbackThemes.Entry>();
        var erased = new ArrayList<String>();
        for (ReceivedEvent event : events) {
            switch (event.type()) {
                case PREFIX + "themed.v1", PREFIX + "re-themed.v1", PREFIX + "corrected.v1" ->
                        themed.add(themed(event));
                case PREFIX + "erased.v1" -> erased.add(erased(event));
                default -> {
                    // Another kind of news, for somebody else.
                }
            }
        }
        feedback.apply(themed);
        feedback.remove(erased);
        followers.stopAll(FollowKind.FEEDBACK, erased);
    }

    private FeedbackThemes.Entry themed(ReceivedEvent event) {
        FeedbackEvent said = EventReader.read(event, FeedbackEvent.class);
        String id = Needed.in(event, said.feedbackId(), "feedbackId");
        String forum = Needed.in(event, said.forum(), "forum");
        List<FeedbackEvent.Theme> themes = Needed.in(event, said.themes(), "themes");
        var ids = new ArrayList<String>();
        for (FeedbackEvent.Theme theme : themes) {
            String themeId = Needed.in(event, theme.id(), "themes.id");
            ids.add(themeId);
            if (theme.label() != null) {
                labels.learn(forum, themeId, theme.label());
            }
        }
        return new FeedbackThemes.Entry(
                id,
                ids,
                ids.stream().map(theme -> ThemeLabel.id(forum, theme)).toList(),
                said.voices() == null ? 1 : said.voices(),
                Needed.in(event, said.sequence(), "sequence"));
    }

    private static String erased(ReceivedEvent event) {
        FeedbackEvent said = EventReader.read(event, FeedbackEvent.class);
        return Needed.in(event, said.feedbackId(), "feedbackId");
    }
}
