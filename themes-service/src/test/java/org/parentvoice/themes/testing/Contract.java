package org.parentvoice.themes.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Schemas and examples as they lie in the repository, of this service and of its neighbours. */
public final class Contract {

    private static final Path OWN = Path.of("contracts");

    private Contract() {}

    /** What is wrong with this JSON as data of an event of that type; empty when it is right. */
    public static List<String> violations(String type, String json) {
        String name = type.substring("org.parentvoice.".length()) + ".schema.json";
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(OWN.resolve(name)))
                .validate(
                        json,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** An example of what this service publishes. */
    public static String example(String name) {
        return read(OWN.resolve("examples").resolve(name));
    }

    /** An example of what intake publishes. */
    public static String ofIntake(String name) {
        return read(Path.of("../intake-service/contracts/examples", name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
