package dev.debrief.platform.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.identity.Ids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Appends events in the transaction of the change that caused them: both are stored or neither.
 *
 * <p>Events of one aggregate are numbered 1, 2, 3 … in the order in which their transactions commit; a second writer of
 * the same aggregate waits for the first to finish. The commit wakes the relay.
 */
@ApplicationScoped
public class Outbox {

    static final int MAX_PAYLOAD_BYTES = 262_144;

    // One statement: the upsert takes the aggregate's row lock before seq is drawn, so seq cannot overtake the lock.
    private static final String APPEND = """
            WITH numbered AS (
                INSERT INTO outbox_sequence AS sequence (aggregatetype, aggregateid, last_version) VALUES (?, ?, 1)
                ON CONFLICT (aggregatetype, aggregateid) DO UPDATE SET last_version = sequence.last_version + 1
                RETURNING aggregatetype, aggregateid, last_version)
            INSERT INTO outbox_event
                (id, aggregatetype, aggregateid, aggregateversion, type, source, dataschema, "time", traceparent, payload)
            SELECT ?, aggregatetype, aggregateid, last_version, ?, ?, ?, ?, ?, ? FROM numbered
            RETURNING aggregateversion""";

    private static final String RESERVE = """
            INSERT INTO outbox_sequence AS sequence (aggregatetype, aggregateid, last_version) VALUES (?, ?, ?)
            ON CONFLICT (aggregatetype, aggregateid) DO UPDATE
                SET last_version = sequence.last_version + excluded.last_version
            RETURNING last_version""";

    private static final String INSERT = """
            INSERT INTO outbox_event
                (aggregatetype, aggregateid, aggregateversion, id, type, source, dataschema, "time", traceparent, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxRelay relay;
    private final ObjectMapper json;
    private final Clock clock;
    private final String source;

    Outbox(
            DataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            OutboxRelay relay,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.relay = relay;
        this.json = json.copy().setSerializationInclusion(JsonInclude.Include.NON_ABSENT);
        this.clock = clock;
        this.source = "/debrief/" + application;
    }

    /**
     * Appends an event in the running transaction and returns its version of the aggregate.
     *
     * @throws IllegalStateException if there is no active transaction or the insert fails
     * @throws IllegalArgumentException if the payload cannot be serialized, or exceeds 256 KiB of JSON
     */
    public long append(OutgoingEvent event) {
        requireTransaction(event);
        String payload = serialize(event);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setString(1, event.aggregateType());
            append.setString(2, event.aggregateId());
            setEvent(append, 3, event, payload);
            try (ResultSet appended = append.executeQuery()) {
                appended.next();
                wakeRelayAfterCommit();
                return appended.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot append " + event.type() + " to the outbox", e);
        }
    }

    /**
     * Appends events of one aggregate in this order. Like {@link #append}, with few round trips to the database.
     *
     * @throws IllegalArgumentException also if the events belong to several aggregates
     */
    public void appendAll(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        OutgoingEvent first = events.get(0);
        requireTransaction(first);
        if (!events.stream().allMatch(event -> event.isAboutSameAggregateAs(first))) {
            throw new IllegalArgumentException("Events of several aggregates must be appended one by one");
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long version = reserveVersions(connection, first, events.size());
            for (OutgoingEvent event : events) {
                insert.setString(1, event.aggregateType());
                insert.setString(2, event.aggregateId());
                insert.setLong(3, version++);
                setEvent(insert, 4, event, serialize(event));
                insert.addBatch();
            }
            insert.executeBatch();
            wakeRelayAfterCommit();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot append events to the outbox, beginning with " + first.type(), e);
        }
    }

    /** Takes the row lock of the aggregate and returns the first of the versions. */
    private static long reserveVersions(Connection connection, OutgoingEvent event, int count) throws SQLException {
        try (PreparedStatement reserve = connection.prepareStatement(RESERVE)) {
            reserve.setString(1, event.aggregateType());
            reserve.setString(2, event.aggregateId());
            reserve.setLong(3, count);
            try (ResultSet reserved = reserve.executeQuery()) {
                reserved.next();
                return reserved.getLong(1) - count + 1;
            }
        }
    }

    /** Sets the parameters id, type, source, dataschema, time, traceparent and payload. */
    private void setEvent(PreparedStatement statement, int from, OutgoingEvent event, String payload)
            throws SQLException {
        statement.setObject(from, Ids.next());
        statement.setString(from + 1, event.type());
        statement.setString(from + 2, source);
        statement.setString(from + 3, event.dataschema());
        statement.setObject(from + 4, clock.instant().atOffset(ZoneOffset.UTC));
        statement.setString(from + 5, traceparent());
        statement.setString(from + 6, payload);
    }

    private void requireTransaction(OutgoingEvent event) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "An event must be appended in the transaction of its change; none is active for " + event.type());
        }
    }

    private String serialize(OutgoingEvent event) {
        try {
            String payload = json.writeValueAsString(event.payload());
            int size = payload.getBytes(StandardCharsets.UTF_8).length;
            if (size > MAX_PAYLOAD_BYTES) {
                throw new IllegalArgumentException(
                        event.type() + " is " + size + " bytes long; the limit is " + MAX_PAYLOAD_BYTES);
            }
            return payload;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot serialize " + event.type() + " as JSON", e);
        }
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    private void wakeRelayAfterCommit() {
        if (transactions.getResource(Outbox.class) != null) {
            return;
        }
        transactions.putResource(Outbox.class, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do: the rows are written.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
