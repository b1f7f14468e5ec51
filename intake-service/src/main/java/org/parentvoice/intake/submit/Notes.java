package org.parentvoice.intake.submit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.feedback.FeedbackIds;
import org.parentvoice.intake.feedback.NewFeedback;
import org.parentvoice.intake.feedback.Provenance;
import org.parentvoice.intake.submit.Intake.Item;
import org.parentvoice.intake.submit.NotesRequest.Note;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.springframework.stereotype.Component;

/** One set of notes becomes several pieces of feedback. The same notes sent twice come in once. */
@Component
class Notes {

    private static final int MOST_NOTES = 200;
    private static final int LONGEST_EVENT = 200;

    private final Intake intake;

    Notes(Intake intake) {
        this.intake = intake;
    }

    /** What is wrong with these notes, in words for whoever wrote them. */
    List<FieldProblem> check(NotesRequest request) {
        var wrong = new ArrayList<FieldProblem>();
        String event = request.event();
        if (event == null || event.isBlank() || event.length() > LONGEST_EVENT) {
            wrong.add(new FieldProblem("event", "Name the event, in up to 200 characters"));
        }
        if (request.heldOn() == null) {
            wrong.add(new FieldProblem("heldOn", "Say on which day it was"));
        }
        int count = request.notes() == null ? 0 : request.notes().size();
        if (count < 1 || count > MOST_NOTES) {
            wrong.add(new FieldProblem("notes", "Write 1 to 200 notes"));
        } else {
            wrong.addAll(wrongNotes(said(request)));
        }
        return wrong;
    }

    private List<FieldProblem> wrongNotes(List<NewFeedback> notes) {
        var wrong = new ArrayList<FieldProblem>();
        for (int i = 0; i < notes.size(); i++) {
            String note = "notes[" + i + "].";
            for (FieldProblem each : intake.check(notes.get(i))) {
                wrong.add(new FieldProblem(note + each.field(), each.message()));
            }
        }
        return wrong;
    }

    /** Takes in notes that were checked; returns the ids in their order. */
    List<String> take(String forum, NotesRequest request) {
        Map<NewFeedback, Integer> seen = new HashMap<>();
        var items = new ArrayList<Item>();
        for (NewFeedback each : said(request)) {
            int before = seen.merge(each, 1, Integer::sum) - 1;
            String key = "notes " + String.valueOf(request.event()).strip() + " " + before;
            String id = FeedbackIds.forRequest(forum, key, each);
            items.add(new Item(id, each, Provenance.note(items.size() + 1)));
        }
        intake.take(forum, items);
        return items.stream().map(Item::id).toList();
    }

    private static List<NewFeedback> said(NotesRequest request) {
        List<@Nullable Note> notes = request.notes() == null ? List.of() : request.notes();
        return notes.stream()
                .map(note -> note == null ? new Note(null, null) : note)
                .map(note -> note.toNewFeedback(request.heldOn()))
                .toList();
    }
}
