package org.parentvoice.themes.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTests {

    @Test
    void theSameJavaRunsTheSameProgramWithAHeapOfItsOwn() {
        List<String> command = JavaCommand.toTrain(512);
        assertThat(command)
                .contains("-Xmx512m")
                .endsWith("org.parentvoice.themes.ThemesApplication", "train-candidate");
        String java = ProcessHandle.current().info().command().orElseThrow();
        assertThat(command).contains(java);
    }

    @Test
    void whatIsInTheExecutableJarIsFoundByItsLauncher() throws Exception {
        try (var inside = new URLClassLoader(new URL[0])) {
            assertThat(JavaCommand.mainClass(inside))
                    .isEqualTo("org.springframework.boot.loader.launch.JarLauncher");
        }
    }

    @Test
    void everyPlaceOnTheClassPathIsWholeWhereverItIsStarted() {
        assertThat(JavaCommand.classPath().split(File.pathSeparator))
                .isNotEmpty()
                .allMatch(path -> Path.of(path).isAbsolute())
                .anyMatch(path -> Files.exists(Path.of(path)));
    }
}
