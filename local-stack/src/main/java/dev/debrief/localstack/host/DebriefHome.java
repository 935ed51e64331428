package dev.debrief.localstack.host;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The root of the repository, where the built jars and the documents are. */
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
                    "The root of the Debrief repository was not found; start Java with -D" + PROPERTY + "=<its path>.");
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
            throw new IllegalStateException("The location of the local stack's own classes is not a path.", e);
        }
    }
}
