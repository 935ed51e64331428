package dev.debrief.benchmarks.limit;

import dev.debrief.benchmarks.seed.SqlResource;
import dev.debrief.localstack.host.Secrets;
import dev.debrief.localstack.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A database of its own in the PostgreSQL server of the services, with what the limit side reads and writes. */
public final class LimitDatabase {

    public static final String NAME = "debrief_limit";

    private final PostgresServer server;
    private final String password = Secrets.random();

    private LimitDatabase(PostgresServer server) {
        this.server = server;
    }

    /** Creates the database with this number of incidents. */
    public static LimitDatabase create(PostgresServer server, int incidents) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + NAME);
            statement.execute("CREATE DATABASE " + NAME);
        }
        LimitDatabase database = new LimitDatabase(server);
        try (Connection connection = database.connect()) {
            SqlResource.of("limit.sql").with("count", incidents).run(connection);
            database.createRole(connection);
        }
        return database;
    }

    /** For a program of its own, which does not get the password of the superuser. */
    Map<String, String> environment() {
        return Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", Integer.toString(server.port()),
                "PGDATABASE", NAME,
                "PGUSER", NAME,
                "PGPASSWORD", password);
    }

    private void createRole(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP ROLE IF EXISTS " + NAME);
            statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD " + statement.enquoteLiteral(password));
            statement.execute("GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO " + NAME);
        }
    }

    public Connection connect() throws SQLException {
        return server.connect(NAME);
    }
}
