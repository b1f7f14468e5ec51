package org.parentvoice.notify.answer;

import org.parentvoice.kit.problem.Problems;
import org.parentvoice.notify.reading.Commitments;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The count, for everybody. */
@RestController
class AnswerController {

    private final Tally tally;
    private final Commitments commitments;

    AnswerController(Tally tally, Commitments commitments) {
        this.tally = tally;
        this.commitments = commitments;
    }

    @GetMapping("/api/commitments/{id}/families-say")
    FamiliesSay count(@PathVariable String id) {
        if (commitments.find(id).isEmpty()) {
            throw Problems.notFound("There is no commitment with this id.");
        }
        return tally.of(id);
    }
}
