package dev.debrief.benchmarks.bench;

import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The outboxes of the services that run. */
final class Outboxes implements AutoCloseable {

    private final List<Connection> connections = new ArrayList<>();

    Outboxes(Stack stack) throws SQLException {
        for (Service service : Service.values()) {
            if (stack.replica(service).isRunning()) {
                connections.add(stack.postgres().connect(service.database()));
            }
        }
    }

    /** Events that are not on Kafka yet. */
    long pending() throws SQLException {
        long pending = 0;
        for (Connection connection : connections) {
            try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM outbox_pending");
                    ResultSet row = count.executeQuery()) {
                row.next();
                pending += row.getLong(1);
            }
        }
        return pending;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
