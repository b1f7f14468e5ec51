package org.parentvoice.themes.learning.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;
import org.parentvoice.themes.classify.LabelledText;

/**
 * What no model learns from, so that all can be compared on it: decided by a hash of a name that
 * stays, and so the same in every training.
 */
final class HeldBack {

    private static final int VOICES = 10;
    private static final int CORRECTIONS = 5;

    private HeldBack() {}

    /** One voice in ten, with all that it says. */
    static boolean voice(LabelledText text) {
        String group = text.group();
        return oneIn(VOICES, group == null ? text.text() : group);
    }

    /** One correction in five. */
    static boolean correction(String feedbackId) {
        return oneIn(CORRECTIONS, feedbackId);
    }

    private static boolean oneIn(int parts, String name) {
        var hash = new CRC32();
        hash.update(name.getBytes(UTF_8));
        return hash.getValue() % parts == 0;
    }
}
