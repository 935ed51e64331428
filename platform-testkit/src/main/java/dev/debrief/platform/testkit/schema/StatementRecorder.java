package dev.debrief.platform.testkit.schema;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** Records the SQL statements that Hibernate sends for the service under test. */
@ApplicationScoped
@PersistenceUnitExtension
public class StatementRecorder implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private volatile @Nullable List<String> recorded;

    @Override
    public String inspect(String sql) {
        List<String> current = recorded;
        if (current != null) {
            current.add(sql);
        }
        return sql;
    }

    /** The statements of all threads while the action runs. */
    public List<String> during(Runnable action) {
        List<String> statements = new CopyOnWriteArrayList<>();
        recorded = statements;
        try {
            action.run();
        } finally {
            recorded = null;
        }
        return List.copyOf(statements);
    }
}
