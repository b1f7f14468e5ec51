package org.parentvoice.bench.themes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parentvoice.bench.stack.Folder;
import org.parentvoice.bench.stack.Jvm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The classifier with no broker and no store, in a process of its own, as anybody can ask it. */
final class ClassifierProcess {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path root;
    private final Path jar;

    ClassifierProcess(Path root, Path jar) {
        this.root = root;
        this.jar = jar;
    }

    /**
     * What it does in a second on one thread, once it is warm.
     *
     * @param without texts a second, without evidence
     * @param with texts a second, with evidence
     */
    record Pace(double without, double with) {

        Pace better(Pace other) {
            return new Pace(Math.max(without, other.without), Math.max(with, other.with));
        }
    }

    Pace pace(Jvm jvm, List<String> texts) throws IOException, InterruptedException {
        try (Folder folder = Folder.in(root)) {
            Path file = folder.path().resolve("texts.csv");
            Files.writeString(file, Texts.csv(texts));
            List<String> command = jvm.command(jar);
            command.addAll(List.of("evaluate", "--test", file.toString(), "--json"));
            Path log = folder.path().resolve("evaluate.log");
            Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
            try {
                String said = new String(process.getInputStream().readAllBytes(), UTF_8);
                if (process.waitFor() != 0) {
                    throw new IOException("evaluate failed:\n" + Files.readString(log) + said);
                }
                return read(said);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    static Pace read(String json) throws IOException {
        JsonNode all = JSON.readTree(json.substring(Math.max(0, json.indexOf('{'))));
        double without = all.path("textsPerSecond").asDouble();
        double with = all.path("textsPerSecondWithEvidence").asDouble();
        if (without <= 0 || with <= 0) {
            throw new IOException("evaluate did not say how quick it is: " + json);
        }
        return new Pace(without, with);
    }
}
