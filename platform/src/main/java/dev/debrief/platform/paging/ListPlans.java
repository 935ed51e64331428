package dev.debrief.platform.paging;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Has the statements of lists planned for their values. Filters are skewed: a plan that is right for most values reads
 * the whole table for a rare one. All other statements find rows by keys; after some executions, PostgreSQL keeps their
 * plans.
 */
@ApplicationScoped
class ListPlans implements AgroalPoolInterceptor {

    /** Plans are never kept. */
    private static final int NEVER = 0;

    /** The default of the driver. */
    private static final int AFTER_FIVE_EXECUTIONS = 5;

    private final CurrentList current;

    ListPlans(CurrentList current) {
        this.current = current;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        boolean inList = Arc.container().requestContext().isActive() && current.isRequested();
        try {
            connection.unwrap(PGConnection.class).setPrepareThreshold(inList ? NEVER : AFTER_FIVE_EXECUTIONS);
        } catch (SQLException notPostgres) {
            throw new IllegalStateException(notPostgres);
        }
    }
}
