package org.parentvoice.themes.learning;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.themes.learning.ModelView.Overview;
import org.parentvoice.themes.learning.ModelView.TrainingView;
import org.parentvoice.themes.learning.Trainings.Training;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The models, for operators. */
@RestController
@RequestMapping(ModelController.PATH)
class ModelController {

    static final String PATH = "/api/ops/themes/models";

    private final Models models;
    private final BuiltIn builtIn;
    private final ModelChoice choice;
    private final Learning learning;
    private final Trainings trainings;
    private final Clock clock;

    ModelController(
            Models models,
            BuiltIn builtIn,
            ModelChoice choice,
            Learning learning,
            Trainings trainings,
            Clock clock) {
        this.models = models;
        this.builtIn = builtIn;
        this.choice = choice;
        this.learning = learning;
        this.trainings = trainings;
        this.clock = clock;
    }

    record Activation(@Nullable String reason) {}

    @GetMapping
    Overview all() {
        ModelInForce inForce = models.inForce();
        List<ModelView> views =
                Stream.concat(
                                models.stored().stream().map(KnownModel::of),
                                Stream.of(builtIn.known()))
                        .map(model -> ModelView.of(model, inForce))
                        .toList();
        return new Overview(
                models.modelId(inForce),
                inForce.version(),
                inForce.since(),
                inForce.note(),
                training(trainings.last()),
                views);
    }

    /** Trains one now, however little was corrected. */
    @PostMapping
    ResponseEntity<TrainingView> train() {
        Training begun =
                learning.begin("operator")
                        .orElseThrow(
                                () ->
                                        Problems.conflict(
                                                "A training runs already. Wait for its end."));
        return ResponseEntity.accepted().header(HttpHeaders.LOCATION, PATH).body(training(begun));
    }

    @PostMapping("/{id}/activate")
    ModelView activate(@PathVariable String id, @RequestBody Activation activation) {
        return choice.activate(id, activation.reason());
    }

    private TrainingView training(Training last) {
        return new TrainingView(
                last.runs(clock.instant()) ? "running" : "idle",
                last.startedAt(),
                last.endedAt(),
                last.outcome(),
                last.seconds(),
                learning.newCorrections(last));
    }
}
