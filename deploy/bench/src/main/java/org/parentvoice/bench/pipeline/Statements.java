package org.parentvoice.bench.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Makes up what families might say, from parts, about as long as what they write: every theme comes
 * up. The same seed gives the same statements.
 */
final class Statements {

    private static final String PARTS = "/bench/statements.txt";
    private static final List<String> ENDINGS = List.of("consequence", "wish");
    private static final List<String> WHO =
            List.of(
                    "my son",
                    "my daughter",
                    "our eldest",
                    "our youngest",
                    "my grandson",
                    "our boy");
    private static final List<String> SETTINGS = List.of("mainstream", "special", "college", "");
    private static final int DAYS = 90;
    private static final int ONE_IN_QUOTABLE = 3;
    private static final int ONE_IN_SEVERAL = 10;
    private static final int MOST_VOICES = 6;

    private final Map<String, List<String>> parts = read();
    private final Random random;
    private final LocalDate today;

    /**
     * @param today statements are about this day and the ninety before
     */
    Statements(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
    }

    List<Statement> make(int count) {
        var made = new ArrayList<Statement>(count);
        for (int i = 0; i < count; i++) {
            made.add(one());
        }
        return made;
    }

    private Statement one() {
        String who = any(WHO);
        var sentences = new ArrayList<String>();
        for (String section : List.of("opening", "issue", any(ENDINGS))) {
            sentences.add(sentence(any(parts.getOrDefault(section, List.of())), who));
        }
        return new Statement(
                String.join(" ", sentences),
                today.minusDays(random.nextInt(DAYS)),
                random.nextInt(ONE_IN_QUOTABLE) == 0,
                random.nextInt(ONE_IN_SEVERAL) == 0 ? random.nextInt(2, MOST_VOICES) : 1,
                any(SETTINGS));
    }

    private String sentence(String part, String who) {
        String filled =
                part.replace("{who}", who)
                        .replace("{n}", String.valueOf(random.nextInt(3, 70)))
                        .replace("{year}", String.valueOf(random.nextInt(1, 14)));
        return Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Map<String, List<String>> read() {
        var parts = new HashMap<String, List<String>>();
        var section = new ArrayList<String>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                parts.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(line);
            }
        }
        return parts;
    }

    private static String text() {
        try (InputStream in = Statements.class.getResourceAsStream(PARTS)) {
            return new String(
                    Objects.requireNonNull(in, PARTS).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
