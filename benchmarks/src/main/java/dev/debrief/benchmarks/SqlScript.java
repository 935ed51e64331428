package dev.debrief.benchmarks;

import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** Fills the database of a service from an SQL script on the classpath. */
final class SqlScript {

    private SqlScript() {}

    static void run(Stack stack, Service service, String resource) throws SQLException {
        try (var connection = stack.postgres().connect(service.database());
                var statement = connection.createStatement()) {
            statement.execute(read(resource));
        }
    }

    private static String read(String resource) {
        try (var in = SqlScript.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + resource, e);
        }
    }
}
