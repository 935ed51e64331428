package dev.debrief.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Checks that both database roles can connect, and migrates the schema. */
@ApplicationScoped
class DatabaseCheck {

    private final Flyway flyway;
    private final StartupConfig config;

    DatabaseCheck(Flyway flyway, StartupConfig config) {
        this.flyway = flyway;
        this.config = config;
    }

    void run() {
        String url = config.database().url();
        connect(url, config.database().user(), config.database().password(), "DEBRIEF_DATABASE_USER");
        if (config.database().migrate()) {
            migrate(url);
        }
    }

    private static void connect(String url, String user, String password, String setting) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(3);
        } catch (SQLException refused) {
            throw new StartupFailedException("the database at " + url + " cannot be used as '" + user + "' ("
                    + oneLine(refused) + "). Check DEBRIEF_DATABASE_URL, " + setting
                    + " and its password, and that PostgreSQL is running.");
        }
    }

    private void migrate(String url) {
        try {
            flyway.migrate();
        } catch (FlywayValidateException otherMigrations) {
            throw new StartupFailedException(
                    "the schema of " + url + " was made by migrations that this version does not"
                            + " have (" + oneLine(otherMigrations)
                            + "). On a local stack, run ./debrief reset; elsewhere, deploy the"
                            + " version that made it or a later one.");
        } catch (FlywayException failure) {
            throw new StartupFailedException("the schema of " + url + " cannot be brought up to date ("
                    + oneLine(failure)
                    + "). Check DEBRIEF_DATABASE_OWNER_USER and its password, or set DEBRIEF_DATABASE_MIGRATE=false where"
                    + " another job migrates.");
        }
    }

    private static String oneLine(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .map(String::trim)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
