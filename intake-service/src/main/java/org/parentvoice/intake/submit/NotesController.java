package org.parentvoice.intake.submit;

import java.util.List;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes over the API, for a coordinator of the forum. */
@RestController
@RequestMapping("/api/forums/{forum}/feedback/notes")
class NotesController {

    private final Forums forums;
    private final Notes notes;
    private final Intake intake;

    NotesController(Forums forums, Notes notes, Intake intake) {
        this.forums = forums;
        this.notes = notes;
        this.intake = intake;
    }

    record Accepted(List<String> ids) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted send(@PathVariable String forum, @RequestBody NotesRequest request) {
        String forumId = forums.get(forum).id();
        List<FieldProblem> wrong = notes.check(request);
        if (!wrong.isEmpty()) {
            intake.rejected("invalid", 1);
            throw Problems.invalid(wrong);
        }
        return new Accepted(notes.take(forumId, request));
    }
}
