package dev.debrief.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Runs work in a new JTA transaction, which includes the connection and all writes of the consumer. */
@ApplicationScoped
public class InboxTransactions {

    private static final int TIMEOUT_SECONDS = (int) Duration.ofSeconds(30).toSeconds();

    private final DataSource dataSource;

    InboxTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public <T> T call(ConnectionCallback<T> work) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.on(connection);
            }
        });
    }

    /** Work on a connection that is enlisted in the transaction. */
    public interface ConnectionCallback<T> {
        T on(Connection connection) throws SQLException;
    }
}
