package org.parentvoice.notify.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.link.FollowLinks;
import org.parentvoice.notify.link.FollowRef;
import org.parentvoice.notify.reading.FollowNames;
import org.springframework.stereotype.Component;

/** Why somebody gets a mail, and the link that ends exactly that. */
@Component
class ReasonWords {

    private static final int NAMED = 3;

    private final FollowNames names;
    private final FollowLinks links;

    ReasonWords(FollowNames names, FollowLinks links) {
        this.names = names;
        this.links = links;
    }

    List<String> of(List<Piece> pieces) {
        var followed = new LinkedHashMap<String, String>();
        for (Piece piece : pieces) {
            followed.computeIfAbsent(
                    piece.why().id(), any -> followed(piece.change(), piece.why()));
        }
        var words = new ArrayList<>(followed.values().stream().limit(NAMED).toList());
        int more = followed.size() - words.size();
        if (more > 0) {
            words.add(more + " more");
        }
        return List.of("You get this email because you follow " + Words.list(words) + ".");
    }

    /** Stops what led to this mail, and nothing else that is followed. */
    String stop(List<Piece> pieces, String follower) {
        return links.stop(
                FollowRef.of(
                        follower,
                        pieces.stream().map(piece -> piece.why().id()).distinct().toList()));
    }

    /** From the change, where it says so: thousands of mails need not look it up each. */
    private String followed(Change change, Follow why) {
        return switch (why.kind()) {
            case COMMITMENT -> names.commitment(Words.oneLine(change.title()));
            case THEME ->
                    change.themes().stream()
                            .filter(theme -> theme.id().equals(why.target()))
                            .findFirst()
                            .map(theme -> names.theme(change.forum(), theme.label()))
                            .orElseGet(() -> names.of(why.what()));
            case FEEDBACK, FORUM -> names.of(why.what());
        };
    }
}
