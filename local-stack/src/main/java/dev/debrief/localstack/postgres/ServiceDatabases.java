package dev.debrief.localstack.postgres;

import dev.debrief.localstack.host.LocalStackException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Creates the database of a service and its two roles: the owner runs migrations, the application role only reads and
 * writes.
 */
public final class ServiceDatabases {

    private static final String INVALID_PASSWORD = "28P01";

    private final PostgresServer server;

    public ServiceDatabases(PostgresServer server) {
        this.server = server;
    }

    /** The role that owns the database and runs its migrations. */
    public static String ownerOf(String database) {
        return database + "_owner";
    }

    /** The role that the running service uses. */
    public static String appOf(String database) {
        return database + "_app";
    }

    /** Creates what is missing and sets both passwords. Idempotent. */
    public void provision(String database, String ownerPassword, String appPassword) {
        var owner = ownerOf(database);
        var app = appOf(database);
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            provisionRole(connection, statement, owner, ownerPassword);
            provisionRole(connection, statement, app, appPassword);
            if (isMissing(connection, "select 1 from pg_database where datname = ?", database)) {
                statement.execute("create database " + statement.enquoteIdentifier(database, true) + " owner "
                        + statement.enquoteIdentifier(owner, true));
            }
            var quoted = statement.enquoteIdentifier(database, true);
            statement.execute("revoke all on database " + quoted + " from public");
            statement.execute("grant connect on database " + quoted + " to " + statement.enquoteIdentifier(app, true));
        } catch (SQLException e) {
            throw new LocalStackException(
                    "Could not create the database " + database + ": " + e.getMessage() + remedy(e), e);
        }
        grantSchema(database, owner, app);
    }

    private void grantSchema(String database, String owner, String app) {
        try (var connection = server.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("alter schema public owner to " + statement.enquoteIdentifier(owner, true));
            statement.execute("grant usage on schema public to " + statement.enquoteIdentifier(app, true));
        } catch (SQLException e) {
            throw new LocalStackException("Could not set up the schema of " + database + ": " + e.getMessage(), e);
        }
    }

    private static String remedy(SQLException failure) {
        return INVALID_PASSWORD.equals(failure.getSQLState())
                ? ". The data was created with other secrets than those in keys/secrets.properties; restore that file, or"
                        + " start anew with ./debrief reset."
                : "";
    }

    private static void provisionRole(Connection connection, Statement statement, String role, String password)
            throws SQLException {
        var verb = isMissing(connection, "select 1 from pg_roles where rolname = ?", role) ? "create" : "alter";
        statement.execute(verb + " role " + statement.enquoteIdentifier(role, true) + " login password "
                + statement.enquoteLiteral(password));
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }
}
