package org.parentvoice.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes results for programs: {@code <name>.json}, the last run of each measurement. */
public final class ResultFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    public ResultFile(Path folder) {
        this.folder = folder;
    }

    private record Results(
            String name, Machine machine, List<Figure> figures, List<String> failures) {}

    /** Writes them and says where. */
    public Path write(String name, Machine machine, Report report) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".json");
        Files.writeString(file, json(name, machine, report) + "\n");
        return file;
    }

    static String json(String name, Machine machine, Report report) {
        return JSON.writeValueAsString(
                new Results(name, machine, report.figures(), report.failures()));
    }
}
