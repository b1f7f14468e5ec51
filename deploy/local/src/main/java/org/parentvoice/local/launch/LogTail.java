package org.parentvoice.local.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The last lines of a log, with the ECS ones as a person would read them. */
final class LogTail {

    private static final int BYTES = 64 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private LogTail() {}

    static List<String> last(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - BYTES);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            List<String> all =
                    new String(end, UTF_8).lines().filter(line -> !line.isBlank()).toList();
            return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
                    .map(LogTail::plain)
                    .toList();
        } catch (IOException e) {
            return List.of("(no log in " + log + ")");
        }
    }

    private static String plain(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = JSON.readTree(line);
            String level = entry.at("/log/level").asString(entry.path("log.level").asString(""));
            String error = entry.at("/error/message").asString("");
            return (level + " " + entry.path("message").asString("") + " " + error).strip();
        } catch (JacksonException e) {
            return line;
        }
    }
}
