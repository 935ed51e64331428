package dev.debrief.actions;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Records the SQL statements of the service. */
@ApplicationScoped
@PersistenceUnitExtension
public class StatementRecorder implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        statements.add(sql);
        return sql;
    }

    void clear() {
        statements.clear();
    }

    List<String> all() {
        return List.copyOf(statements);
    }
}
