package org.parentvoice.local.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** Which jars an application brings along in its executable jar. */
final class OwnJars {

    private static final String LIB = "BOOT-INF/lib/";

    private OwnJars() {}

    static List<String> of(Path executableJar) throws IOException {
        try (var jar = new ZipFile(executableJar.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIB) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIB.length()))
                    .toList();
        }
    }

    /** Where the build puts an application's executable jar. */
    static Path executable(Path home, String app) {
        Path root = home.resolve("../../..").normalize();
        return app.equals("gateway")
                ? root.resolve("deploy/gateway/target/gateway.jar")
                : root.resolve(app + "-service/target/" + app + "-service.jar");
    }
}
