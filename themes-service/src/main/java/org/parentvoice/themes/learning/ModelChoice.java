package org.parentvoice.themes.learning;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.springframework.stereotype.Service;

/** An operator puts a model in force: one that was, or one that did not take over by itself. */
@Service
class ModelChoice {

    private static final int LONGEST_REASON = 500;

    private final Models models;
    private final ActiveClassifier classifier;

    ModelChoice(Models models, ActiveClassifier classifier) {
        this.models = models;
        this.classifier = classifier;
    }

    /**
     * Puts it in force here at once and elsewhere within seconds.
     *
     * @throws org.springframework.web.ErrorResponseException 400 without a reason, 404 for an
     *     unknown model, 409 when its file is gone or somebody else was faster
     */
    ModelView activate(String id, @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problems.invalid("reason", "Say why, in 500 characters or fewer.");
        }
        KnownModel model =
                models.find(id)
                        .orElseThrow(() -> Problems.notFound("There is no model with this id."));
        StoredModel stored = model.stored();
        if (stored != null && !stored.kept()) {
            throw Problems.conflict("The file of this model is no longer kept.");
        }
        ModelInForce before = models.inForce();
        if (Objects.equals(model.reference(), before.model())) {
            return ModelView.of(model, before);
        }
        boolean served = stored == null || before.served().contains(stored.id());
        ModelInForce after =
                models.change(
                                before,
                                model,
                                served ? ChangeReason.ROLLED_BACK : ChangeReason.ACTIVATED,
                                reason.strip())
                        .orElseThrow(
                                () ->
                                        Problems.conflict(
                                                "The model was changed at this moment. Look again"
                                                        + " and decide again."));
        classifier.followNow();
        return ModelView.of(model, after);
    }
}
