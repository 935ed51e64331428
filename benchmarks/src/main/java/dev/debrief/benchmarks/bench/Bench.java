package dev.debrief.benchmarks.bench;

import dev.debrief.benchmarks.limit.LimitDatabase;
import dev.debrief.benchmarks.measure.StackProcesses;
import dev.debrief.benchmarks.seed.ActionItems;
import dev.debrief.benchmarks.seed.Documents;
import dev.debrief.benchmarks.seed.SqlResource;
import dev.debrief.benchmarks.seed.Vocabulary;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all rows share: the stack, the limit side, and what was put into both. */
public final class Bench {

    private static final int QUERIES = 200;

    private final BenchSize size;
    private final Progress progress;
    private final Stack stack;
    private final StackProcesses processes;
    private final Operations operations;
    private final Backlogs backlogs;
    private final Vocabulary vocabulary = new Vocabulary();
    private final List<String> queries = vocabulary.queries(QUERIES);
    private @Nullable LimitDatabase limit;
    private boolean documentsSeeded;
    private int incidents;
    private int actionItems;
    private int deliveries;
    private int events;

    private Bench(BenchSize size, Progress progress, Stack stack) {
        this.size = size;
        this.progress = progress;
        this.stack = stack;
        this.processes = new StackProcesses(stack);
        this.operations = new Operations(stack);
        this.backlogs = new Backlogs(stack, progress, size.settling());
    }

    /** A running stack as it is. */
    static Bench unseeded(BenchSize size, Progress progress, Stack stack) {
        return new Bench(size, progress, stack);
    }

    /** Fills the databases of the services and of the limit side. */
    void seed(boolean withDocuments) throws SQLException {
        LimitDatabase created = LimitDatabase.create(stack.postgres(), size.incidents());
        limit = created;
        seedIncidents(size.incidents());
        documentsSeeded = withDocuments;
        if (withDocuments) {
            seedDocuments(created);
        }
    }

    public BenchSize size() {
        return size;
    }

    public Progress progress() {
        return progress;
    }

    public Stack stack() {
        return stack;
    }

    public StackProcesses processes() {
        return processes;
    }

    public Operations operations() {
        return operations;
    }

    public Backlogs backlogs() {
        return backlogs;
    }

    public LimitDatabase limit() {
        return Objects.requireNonNull(limit, "Not seeded");
    }

    public List<String> queries() {
        return queries;
    }

    boolean hasDocuments() {
        return documentsSeeded;
    }

    /** Adds incidents until the seed has this many. */
    public void seedIncidents(int count) throws SQLException {
        if (count <= incidents) {
            return;
        }
        progress.say("seeding incidents %,d to %,d", incidents + 1, count);
        try (Connection connection = stack.postgres().connect(Service.INCIDENT.database())) {
            SqlResource.of("incidents.sql")
                    .with("from", incidents + 1)
                    .with("to", count)
                    .run(connection);
            tidy(connection);
        }
        incidents = count;
    }

    /** Adds action items until the seed has this many, each with a timer that is not due. */
    public void seedActionItems(int count) throws SQLException {
        if (count <= actionItems) {
            return;
        }
        progress.say("seeding action items %,d to %,d", actionItems + 1, count);
        try (Connection connection = stack.postgres().connect(Service.ACTION_TRACKER.database())) {
            new ActionItems(vocabulary).write(connection, actionItems + 1, count);
            tidy(connection);
        }
        actionItems = count;
    }

    /** Adds deliveries until the seed has this many, none of which is due. */
    public void seedDeliveries(int count) throws SQLException {
        if (count <= deliveries) {
            return;
        }
        progress.say("seeding deliveries %,d to %,d", deliveries + 1, count);
        try (Connection connection = stack.postgres().connect(Service.NOTIFICATION.database())) {
            SqlResource.of("deliveries.sql")
                    .with("from", deliveries + 1)
                    .with("to", count)
                    .run(connection);
            tidy(connection);
        }
        deliveries = count;
    }

    /** Queues so many webhooks for each enabled endpoint of the fan-out in one transaction. */
    public void seedWebhooks(int each) throws SQLException {
        try (Connection connection = stack.postgres().connect(Service.NOTIFICATION.database())) {
            connection.setAutoCommit(false);
            SqlResource.of("fan-out.sql").with("each", each).run(connection);
            connection.commit();
        }
    }

    /** Puts events into the outbox of incident-service in one transaction. */
    public void seedEvents(int count) throws SQLException {
        try (Connection connection = stack.postgres().connect(Service.INCIDENT.database())) {
            connection.setAutoCommit(false);
            SqlResource.of("events.sql")
                    .with("from", events + 1)
                    .with("to", events + count)
                    .run(connection);
            connection.commit();
        }
        events += count;
    }

    /** A number with the result of a query on the database of a service. */
    public long number(Service service, String query) throws SQLException {
        try (Connection connection = stack.postgres().connect(service.database());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void seedDocuments(LimitDatabase target) throws SQLException {
        progress.say("seeding %,d documents of 4 KB, in postmortem-service and for the limit", size.documents());
        Documents documents = new Documents(vocabulary, size.documents());
        try (Connection connection = stack.postgres().connect(Service.POSTMORTEM.database())) {
            documents.writePostmortems(connection);
            tidy(connection);
        }
        try (Connection connection = target.connect()) {
            documents.writeLimit(connection);
            tidy(connection);
        }
    }

    private static void tidy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }
}
