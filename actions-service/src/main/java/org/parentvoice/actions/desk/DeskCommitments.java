package org.parentvoice.actions.desk;

import java.util.List;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.Commitments;
import org.parentvoice.actions.commitment.Evidence;
import org.parentvoice.actions.commitment.web.CommitmentViews;
import org.parentvoice.actions.commitment.web.WebAddress;
import org.parentvoice.actions.desk.EntryForms.DueForm;
import org.parentvoice.actions.desk.EntryForms.StatusForm;
import org.parentvoice.actions.desk.EntryForms.UpdateForm;
import org.parentvoice.actions.page.EntryWords;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.kit.problem.Problems;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a commitment on the desk needs. */
@Component
class DeskCommitments {

    private final Forums forums;
    private final Commitments commitments;
    private final CommitmentViews views;

    DeskCommitments(Forums forums, Commitments commitments, CommitmentViews views) {
        this.forums = forums;
        this.commitments = commitments;
        this.views = views;
    }

    Commitment find(String forum, String id) {
        Commitment found = commitments.get(id);
        if (!found.forum().equals(forum)) {
            throw Problems.notFound("There is no such commitment in this forum.");
        }
        return found;
    }

    /** Fills the model; what somebody typed in one of the forms stays in it. */
    void show(Model model, String forum, String id, FormErrors errors) {
        Commitment found = find(forum, id);
        model.addAttribute("forum", forums.get(forum));
        model.addAttribute("commitment", views.full(found));
        model.addAttribute("next", found.state().status().next());
        model.addAttribute("words", new EntryWords());
        model.addAttribute("told", TellingWords.of(found, views.told(List.of(found))));
        model.addAttribute("errors", errors);
        keep(model, "status", StatusForm.EMPTY);
        keep(model, "update", UpdateForm.empty());
        keep(model, "due", DueForm.EMPTY);
    }

    List<Evidence> evidence(Typed typed, UpdateForm form) {
        String title = Typed.orNull(form.evidenceTitle());
        String url = Typed.orNull(form.evidenceUrl());
        if (url == null) {
            if (title != null) {
                typed.wrong("evidenceUrl", "Give the address of the page, or leave both empty");
            }
            return List.of();
        }
        if (!WebAddress.is(url)) {
            typed.wrong("evidenceUrl", WebAddress.WRONG);
            return List.of();
        }
        return List.of(new Evidence(title == null ? url : title, url));
    }

    private static void keep(Model model, String name, Record empty) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, empty);
        }
    }
}
