package org.parentvoice.local.launch;

import java.net.URL;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Lets an application configure automatically what its own jar brings along, and nothing that only
 * lies on the class path because a neighbour in the same JVM needs it.
 */
final class NeighbourFilter implements AutoConfigurationImportFilter, EnvironmentAware {

    /** The file names of the jars inside the application's executable jar. */
    static final String OWN_JARS = "parentvoice.local.own-jars";

    private Set<String> own = Set.of();

    @Override
    public void setEnvironment(Environment environment) {
        own = Set.of(environment.getProperty(OWN_JARS, String[].class, new String[0]));
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        var matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            matches[i] = own.isEmpty() || (name != null && own.contains(jarOf(name)));
        }
        return matches;
    }

    /** {@code a.jar} for {@code jar:file:/lib/a.jar!/org/…}. */
    private static String jarOf(String className) {
        URL file =
                NeighbourFilter.class
                        .getClassLoader()
                        .getResource(className.replace('.', '/') + ".class");
        if (file == null) {
            return "";
        }
        String path = file.getPath();
        int end = path.indexOf("!/");
        return end < 0 ? "" : path.substring(path.lastIndexOf('/', end) + 1, end);
    }
}
