package dev.debrief.benchmarks.limit;

import java.sql.Connection;
import java.sql.SQLException;

/** What one client of the limit side does again and again on its connection. */
public interface LimitOperation extends AutoCloseable {

    /** @param call the number of the call, from 0, over all clients */
    void run(long call) throws SQLException;

    @Override
    void close() throws SQLException;

    /** Prepares the statements on the connection of a client. */
    @FunctionalInterface
    interface Factory {
        LimitOperation on(Connection connection) throws SQLException;
    }
}
