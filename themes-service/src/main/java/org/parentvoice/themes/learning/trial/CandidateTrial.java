package org.parentvoice.themes.learning.trial;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.model.BuiltInModel;
import org.parentvoice.themes.classify.model.Corpus;
import org.parentvoice.themes.classify.model.ModelClassifier;
import org.parentvoice.themes.classify.model.ModelFile;
import org.parentvoice.themes.classify.model.ModelTrainer;
import org.parentvoice.themes.classify.model.ThemeModel;
import org.parentvoice.themes.classify.model.TrainingSettings;
import org.parentvoice.themes.classify.phrases.PhraseBook;
import org.parentvoice.themes.themeset.ThemeSet;

/**
 * Trains a candidate and compares it with the model in force on what neither has seen. The same
 * order gives the same candidate and the same figures. ADR 11 says why it is done in this way.
 */
public final class CandidateTrial {

    /** On fewer corrections a difference is chance. */
    static final int ENOUGH_CORRECTIONS = 30;

    private static final String NAME = "learnt-1/";

    private final ThemeSet themeSet = ThemeSet.builtIn();
    private final PhraseBook book = PhraseBook.builtIn(themeSet);
    private final List<LabelledText> voices = new ArrayList<>();
    private final List<LabelledText> heldVoices = new ArrayList<>();
    private final List<LabelledText> corrected = new ArrayList<>();
    private final List<LabelledText> known = new ArrayList<>();
    private final List<LabelledText> heldCorrected = new ArrayList<>();
    private final @Nullable ThemeModel current;

    private CandidateTrial(TrialOrder order) {
        current = order.current();
        for (LabelledText each : Corpus.read()) {
            (HeldBack.voice(each) ? heldVoices : voices).add(each);
        }
        List<CorrectedText> sorted =
                order.corrected().stream().sorted(Comparator.comparing(CorrectedText::id)).toList();
        for (CorrectedText each : sorted) {
            if (!HeldBack.correction(each.id())) {
                corrected.add(each.labelled());
                if (each.known()) {
                    known.add(each.labelled());
                }
            }
        }
        Set<String> learnt =
                corrected.stream().map(CandidateTrial::plain).collect(Collectors.toSet());
        for (CorrectedText each : sorted) {
            // The same words from another family would not be unseen.
            if (HeldBack.correction(each.id()) && !learnt.contains(plain(each.labelled()))) {
                heldCorrected.add(each.labelled());
            }
        }
    }

    /**
     * Reads an order, works on it (ADR 11 says how long), and answers with a {@link TrialReport}
     * and the bytes of the candidate.
     *
     * @throws IOException if the order is cut short, or nobody takes the answer
     */
    public static void run(InputStream in, OutputStream out) throws IOException {
        var trial = new CandidateTrial(TrialOrder.read(new DataInputStream(in)));
        Part voices = trial.onVoices();
        ThemeModel candidate = trial.candidate();
        Part corrections = trial.onCorrections(candidate);
        var report =
                new TrialReport(
                        candidate.id(),
                        candidate.evaluation(),
                        trial.voices.size() + trial.heldVoices.size(),
                        trial.corrected.size(),
                        new Trial(voices, corrections));
        var data = new DataOutputStream(new BufferedOutputStream(out));
        report.write(data);
        ModelFile.write(candidate, data);
        data.flush();
    }

    private Part onVoices() {
        TrainingSettings quick = TrainingSettings.builtInQuickly();
        return part(trained(voices, known, quick), trained(voices, corrected, quick), heldVoices);
    }

    private ThemeModel candidate() {
        var all = new ArrayList<>(voices);
        all.addAll(heldVoices);
        return trained(all, corrected, TrainingSettings.builtIn());
    }

    private @Nullable Part onCorrections(ThemeModel candidate) {
        if (heldCorrected.size() < ENOUGH_CORRECTIONS) {
            return null;
        }
        ThemeModel now = current == null ? BuiltInModel.read() : current;
        return part(now, candidate, heldCorrected);
    }

    private ThemeModel trained(
            List<LabelledText> statements,
            List<LabelledText> corrections,
            TrainingSettings settings) {
        var all = new ArrayList<>(statements);
        all.addAll(corrections);
        return ModelTrainer.train(
                NAME + themeSet.id() + "-" + themeSet.version(), book, all, settings);
    }

    private Part part(ThemeModel current, ThemeModel candidate, List<LabelledText> texts) {
        return Part.of(
                new ModelClassifier(current, book, true),
                new ModelClassifier(candidate, book, true),
                themeSet.ids(),
                texts);
    }

    private static String plain(LabelledText text) {
        return text.text().strip().toLowerCase(Locale.ROOT);
    }
}
