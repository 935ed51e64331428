package dev.debrief.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Checks that the database can be used, and that its schema is current, or migrates it. */
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
        } else {
            requireCurrent(url);
        }
    }

    void migrateAsTask() {
        migrate(config.database().url());
    }

    /**
     * Refuses a schema that lacks migrations of this version. It may have later ones: during an upgrade, replicas of
     * both versions use it.
     */
    private void requireCurrent(String url) {
        MigrationInfo[] pending;
        try {
            pending = Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .dataSource(url, config.database().user(), config.database().password())
                    .load()
                    .info()
                    .pending();
        } catch (FlywayException failure) {
            throw new StartupFailedException("the migrations of " + url + " cannot be read (" + oneLine(failure)
                    + "). Run this version once with DEBRIEF_STARTUP_TASK=migrate and the role that owns the schema: it"
                    + " lets '" + config.database().user() + "' read them.");
        }
        if (pending.length > 0) {
            throw new StartupFailedException("the schema of " + url + " lacks migrations of this version ("
                    + pending.length
                    + "). Run this version once with DEBRIEF_STARTUP_TASK=migrate and the role that owns the schema, or"
                    + " set DEBRIEF_DATABASE_MIGRATE=true.");
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
