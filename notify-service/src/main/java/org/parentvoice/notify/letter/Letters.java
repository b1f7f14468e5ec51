package org.parentvoice.notify.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.Told;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.reading.Commitments;
import org.springframework.stereotype.Component;

/** Writes the mail for a delivery, if the follower still wants it. */
@Component
public class Letters {

    private final ChangeLetter changeLetter;
    private final QuestionLetter questions;
    private final FollowLetters follows;
    private final Commitments commitments;

    Letters(
            ChangeLetter changeLetter,
            QuestionLetter questions,
            FollowLetters follows,
            Commitments commitments) {
        this.changeLetter = changeLetter;
        this.questions = questions;
        this.follows = follows;
        this.commitments = commitments;
    }

    /**
     * The mail, or nothing when it is no longer wanted.
     *
     * @param changes by id, those this delivery tells of among them
     */
    public Optional<Letter> of(Delivery delivery, Follower follower, Map<String, Change> changes) {
        String id = follower.id();
        return switch (delivery.kind()) {
            case CHANGE -> {
                List<Piece> pieces = pieces(delivery, follower, changes);
                yield pieces.isEmpty()
                        ? Optional.empty()
                        : Optional.of(changeLetter.of(pieces, id));
            }
            case QUESTION ->
                    pieces(delivery, follower, changes).stream()
                            .filter(piece -> stillDelivered(piece.change()))
                            .findFirst()
                            .map(piece -> questions.of(piece.change(), id, piece.why()));
            case CONFIRM ->
                    first(delivery.follows(), follower, false)
                            .map(follow -> follows.confirm(follower, follow));
            case ALREADY ->
                    first(delivery.follows(), follower, true)
                            .map(follow -> follows.already(follower, follow));
            case MANAGE -> Optional.of(follows.manage(id, delivery.forum()));
        };
    }

    /** What of it is still wanted: not what was stopped since, and nothing during a pause. */
    public Delivery wanted(Delivery delivery, Follower follower) {
        return delivery.telling(
                told -> !follower.paused() && first(told.follows(), follower, true).isPresent());
    }

    private static List<Piece> pieces(
            Delivery delivery, Follower follower, Map<String, Change> changes) {
        var pieces = new LinkedHashMap<String, Piece>();
        if (!follower.paused()) {
            for (Told told : delivery.told()) {
                Change change = changes.get(told.change());
                Optional<Follow> why = first(told.follows(), follower, true);
                if (change != null && why.isPresent()) {
                    pieces.putIfAbsent(change.id(), new Piece(change, why.get(), told.frequency()));
                }
            }
        }
        return List.copyOf(pieces.values());
    }

    private boolean stillDelivered(Change change) {
        return commitments
                .find(change.commitment())
                .filter(commitment -> commitment.status().equals("delivered"))
                .isPresent();
    }

    /**
     * Please confirm, also for who did so before: their address did not work for a while. Nothing
     * when it is no longer wanted.
     */
    public Optional<Letter> confirmation(Delivery delivery, Follower follower) {
        return delivery.follows().stream()
                .flatMap(id -> follower.follow(id).stream())
                .findFirst()
                .map(follow -> follows.confirm(follower, follow));
    }

    private static Optional<Follow> first(List<String> ids, Follower follower, boolean confirmed) {
        return ids.stream()
                .flatMap(id -> follower.follow(id).stream())
                .filter(follow -> follow.confirmed() == confirmed)
                .findFirst();
    }
}
