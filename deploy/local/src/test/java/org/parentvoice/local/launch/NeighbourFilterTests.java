package org.parentvoice.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.mock.env.MockEnvironment;

class NeighbourFilterTests {

    private static final String OURS = "org.springframework.context.ApplicationContext";
    private static final String NEIGHBOURS = "org.springframework.web.servlet.DispatcherServlet";

    @Test
    void keepsOnlyWhatTheApplicationsOwnJarsBring() {
        assertThat(matches(jarOf(OURS))).containsExactly(true, false, false);
    }

    @Test
    void keepsEverythingWhereAnApplicationIsAlone() {
        assertThat(matches("")).containsExactly(true, true, true);
    }

    private static boolean[] matches(String ownJars) {
        var filter = new NeighbourFilter();
        filter.setEnvironment(
                new MockEnvironment().withProperty(NeighbourFilter.OWN_JARS, ownJars));
        return filter.match(
                new String[] {OURS, NEIGHBOURS, null}, mock(AutoConfigurationMetadata.class));
    }

    private static String jarOf(String className) {
        var path =
                NeighbourFilterTests.class
                        .getClassLoader()
                        .getResource(className.replace('.', '/') + ".class")
                        .getPath();
        var jar = path.substring(0, path.indexOf("!/"));
        return jar.substring(jar.lastIndexOf('/') + 1);
    }
}
