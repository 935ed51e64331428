package dev.debrief.platform.testkit;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service that the current test runs against. */
public final class ServiceUnderTest {

    private ServiceUnderTest() {}

    /** {@code http://localhost:<port>}, without a trailing slash. */
    public static URI url() {
        String url = config().getValue("test.url", String.class);
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** {@code incident-service} */
    public static String name() {
        return config().getValue("quarkus.application.name", String.class);
    }

    /** A connection to the service's database as its owner. */
    public static Connection database() throws SQLException {
        return DriverManager.getConnection(
                config().getValue("debrief.database.url", String.class),
                config().getValue("debrief.database.owner-user", String.class),
                config().getValue("debrief.database.owner-password", String.class));
    }

    /** The root of the repository. */
    public static Path home() {
        String configured = System.getProperty("debrief.home", "");
        for (Path path = Path.of(configured).toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.isRegularFile(path.resolve("platform-testkit/pom.xml"))) {
                return path;
            }
        }
        throw new IllegalStateException("Run the tests inside the repository, or with -Ddebrief.home=<its root>.");
    }

    private static Config config() {
        return ConfigProvider.getConfig();
    }
}
