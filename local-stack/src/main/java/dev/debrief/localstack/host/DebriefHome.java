package dev.debrief.localstack.host;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the root of the repository, which contains the jars and the documentation. */
public final class DebriefHome {

    private static final String PROPERTY = "debrief.home";

    private DebriefHome() {}

    public static Path find() {
        var configured = System.getProperty(PROPERTY);
        var home = configured == null ? null : findUpwards(Path.of(configured));
        if (home == null) {
            home = findUpwards(ownLocation());
        }
        if (home == null) {
            throw new LocalStackException(
                    "Could not find the root of the Debrief repository; set -D" + PROPERTY + "=<path>.");
        }
        return home;
    }

    private static @Nullable Path findUpwards(Path start) {
        for (var path = start.toAbsolutePath().normalize(); path != null; path = path.getParent()) {
            if (Files.isRegularFile(path.resolve("local-stack/pom.xml"))) {
                return path;
            }
        }
        return null;
    }

    private static Path ownLocation() {
        try {
            return Path.of(DebriefHome.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The location of the classes is not a path.", e);
        }
    }
}
