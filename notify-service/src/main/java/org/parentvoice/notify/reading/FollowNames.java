package org.parentvoice.notify.reading;

import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.notify.follower.Target;
import org.springframework.stereotype.Component;

/** Says in words what somebody follows. */
@Component
public class FollowNames {

    private final Forums forums;
    private final Commitments commitments;
    private final ThemeLabels labels;

    FollowNames(Forums forums, Commitments commitments, ThemeLabels labels) {
        this.forums = forums;
        this.commitments = commitments;
        this.labels = labels;
    }

    /** Fits after "You follow". */
    public String of(Target target) {
        String forum = forum(target.forum());
        return switch (target.kind()) {
            case FORUM -> "every promise at " + forum;
            case THEME -> theme(target.forum(), labels.of(target.forum(), target.id()));
            case COMMITMENT ->
                    commitments
                            .find(target.id())
                            .map(commitment -> commitment(commitment.title()))
                            .orElse("a promise at " + forum);
            case FEEDBACK -> "what you told " + forum;
        };
    }

    /** The same for a theme whose label is at hand. */
    public String theme(String forum, String label) {
        return "“" + label + "” at " + forum(forum);
    }

    /** The same for a commitment whose title is at hand. */
    public String commitment(String title) {
        return "“" + title + "”";
    }

    /** The forum's name, or its id for one that is no longer here. */
    public String forum(String id) {
        return forums.find(id).map(Forum::name).orElse(id);
    }

    /** The page on the site about it. */
    public String path(Target target) {
        String forum = "/forums/" + target.forum();
        return switch (target.kind()) {
            case COMMITMENT -> forum + "/commitments/" + target.id();
            case THEME -> forum + "/themes?theme=" + target.id();
            case FORUM, FEEDBACK -> forum;
        };
    }
}
