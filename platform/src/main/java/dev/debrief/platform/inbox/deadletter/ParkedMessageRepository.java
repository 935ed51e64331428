package dev.debrief.platform.inbox.deadletter;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.inbox.AggregateKey;
import dev.debrief.platform.inbox.DeadLetterStore;
import dev.debrief.platform.inbox.EventIdentity;
import dev.debrief.platform.inbox.ParkingReason;
import dev.debrief.platform.inbox.ParsedRecord;
import dev.debrief.platform.inbox.RawRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores parked messages. Every method runs in the given transaction; the caller locks the aggregate. */
@ApplicationScoped
class ParkedMessageRepository implements DeadLetterStore {

    static final String COLUMNS = """
            id, consumer, state, reason, detail, attempts, event_id, type, aggregate_type, aggregate_id, version,
            topic, topic_partition, topic_offset, parked_at, last_attempt_at, settled_at, discard_reason""";

    private static final int MAX_DETAIL_LENGTH = 2000;

    private static final String PARK = """
            INSERT INTO parked_message
                (id, consumer, topic, topic_partition, topic_offset, record_time, record_key, record_headers, record_value,
                 event_id, type, aggregate_type, aggregate_id, version, reason, detail, attempts, parked_at, last_attempt_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String FOR_AGGREGATE =
            " FROM parked_message WHERE consumer = ? AND aggregate_type = ? AND aggregate_id = ? AND state <> 'APPLIED'";

    private final Clock clock;

    ParkedMessageRepository(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean park(
            Connection connection, String consumer, ParsedRecord parsed, ParkingReason reason, String detail)
            throws SQLException {
        RawRecord raw = parsed.raw();
        EventIdentity identity = parsed.identity();
        boolean tried = reason == ParkingReason.NOT_APPLICABLE;
        try (PreparedStatement park = connection.prepareStatement(PARK)) {
            park.setObject(1, Ids.next());
            park.setString(2, consumer);
            park.setString(3, raw.topic());
            park.setInt(4, raw.partition());
            park.setLong(5, raw.offset());
            park.setObject(6, raw.time().atOffset(ZoneOffset.UTC));
            park.setBytes(7, raw.key());
            park.setString(8, HeadersCodec.write(raw.headers()));
            park.setBytes(9, raw.value());
            park.setString(10, identity == null ? null : identity.eventId());
            park.setString(11, identity == null ? null : identity.type());
            park.setString(12, identity == null ? null : identity.aggregateType());
            park.setString(13, identity == null ? null : identity.aggregateId());
            park.setObject(14, identity == null ? null : identity.version(), java.sql.Types.BIGINT);
            park.setString(15, reason.code());
            park.setString(16, storable(detail));
            park.setInt(17, tried ? 1 : 0);
            park.setObject(18, now());
            park.setObject(19, tried ? now() : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            return park.executeUpdate() == 1;
        }
    }

    @Override
    public boolean anyParkedBefore(Connection connection, AggregateKey aggregateKey, long version) throws SQLException {
        String query = "SELECT EXISTS (SELECT 1" + FOR_AGGREGATE + " AND version < ? AND state = 'PARKED')";
        try (PreparedStatement before = forAggregate(connection, query, aggregateKey, version);
                ResultSet row = before.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The first parked message of an aggregate. */
    Optional<ParkedMessage> firstParked(Connection connection, AggregateKey aggregateKey) throws SQLException {
        String query =
                "SELECT " + COLUMNS + FOR_AGGREGATE + " AND version > ? AND state = 'PARKED' ORDER BY version LIMIT 1";
        return one(forAggregate(connection, query, aggregateKey, 0));
    }

    @Override
    public Optional<Waiting> waitingAt(Connection connection, AggregateKey aggregateKey, long version)
            throws SQLException {
        // Two events have the same version only by a publisher's mistake; the one still parked comes first.
        String query = "SELECT " + COLUMNS + FOR_AGGREGATE + " AND version = ? ORDER BY state DESC, id LIMIT 1";
        return one(forAggregate(connection, query, aggregateKey, version))
                .map(message -> new Waiting(message.id(), message.state() == ParkedMessageState.DISCARDED));
    }

    private static PreparedStatement forAggregate(
            Connection connection, String query, AggregateKey aggregateKey, long version) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        statement.setString(1, aggregateKey.consumer());
        statement.setString(2, aggregateKey.aggregateType());
        statement.setString(3, aggregateKey.aggregateId());
        statement.setLong(4, version);
        return statement;
    }

    Optional<ParkedMessage> find(Connection connection, UUID id) throws SQLException {
        PreparedStatement find = connection.prepareStatement("SELECT " + COLUMNS + " FROM parked_message WHERE id = ?");
        find.setObject(1, id);
        return one(find);
    }

    /** As {@link #find}, and locks the row. Lock the aggregate first, always in this order. */
    Optional<ParkedMessage> lock(Connection connection, UUID id) throws SQLException {
        PreparedStatement lock =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM parked_message WHERE id = ? FOR UPDATE");
        lock.setObject(1, id);
        return one(lock);
    }

    private static Optional<ParkedMessage> one(PreparedStatement statement) throws SQLException {
        try (statement;
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(messageOf(row)) : Optional.empty();
        }
    }

    static ParkedMessage messageOf(ResultSet row) throws SQLException {
        return new ParkedMessage(
                row.getObject("id", UUID.class),
                row.getString("consumer"),
                ParkedMessageState.valueOf(row.getString("state")),
                ParkingReason.of(row.getString("reason")).orElseThrow(),
                row.getString("detail"),
                row.getInt("attempts"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getObject("version", Long.class),
                row.getString("topic"),
                row.getInt("topic_partition"),
                row.getLong("topic_offset"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_attempt_at"),
                instant(row, "settled_at"),
                row.getString("discard_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @Override
    public RawRecord record(Connection connection, UUID id) throws SQLException {
        String query = """
                SELECT topic, topic_partition, topic_offset, record_time, record_key, record_headers, record_value
                FROM parked_message WHERE id = ?""";
        try (PreparedStatement record = connection.prepareStatement(query)) {
            record.setObject(1, id);
            try (ResultSet row = record.executeQuery()) {
                row.next();
                return new RawRecord(
                        row.getString(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getBytes(5),
                        HeadersCodec.read(row.getString(6)),
                        row.getBytes(7));
            }
        }
    }

    @Override
    public void recordFailure(Connection connection, UUID id, ParkingReason reason, String detail) throws SQLException {
        String update = """
                UPDATE parked_message SET reason = ?, detail = ?, attempts = attempts + 1, last_attempt_at = ?
                WHERE id = ? AND state = 'PARKED'""";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, reason.code());
            statement.setString(2, storable(detail));
            statement.setObject(3, now());
            statement.setObject(4, id);
            statement.executeUpdate();
        }
    }

    @Override
    public void markApplied(Connection connection, UUID id) throws SQLException {
        settle(connection, id, ParkedMessageState.APPLIED, null);
    }

    /** Settles a parked message; false if it was settled before. */
    boolean settle(Connection connection, UUID id, ParkedMessageState state, @Nullable String discardReason)
            throws SQLException {
        String update = """
                UPDATE parked_message SET state = ?, settled_at = ?, attempts = attempts + ?, discard_reason = ?
                WHERE id = ? AND state = 'PARKED'""";
        try (PreparedStatement settle = connection.prepareStatement(update)) {
            settle.setString(1, state.name());
            settle.setObject(2, now());
            settle.setInt(3, state == ParkedMessageState.APPLIED ? 1 : 0);
            settle.setString(4, discardReason);
            settle.setObject(5, id);
            return settle.executeUpdate() == 1;
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Makes a text storable: at most as long as the column, without control characters and lone surrogates. */
    private static String storable(String detail) {
        String bounded =
                detail.length() <= MAX_DETAIL_LENGTH ? detail : detail.substring(0, MAX_DETAIL_LENGTH - 1) + "…";
        return bounded.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
    }
}
