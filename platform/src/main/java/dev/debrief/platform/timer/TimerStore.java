package dev.debrief.platform.timer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** SQL statements of timers, in the current transaction. Only the database's clock decides what is due. */
@ApplicationScoped
class TimerStore {

    private static final int LOCK_SPACE = 0x0DEB0002;
    private static final int MAX_FAILURE_LENGTH = 2000;

    private static final String ARM = """
            INSERT INTO timer AS armed (kind, subject_id, fire_at, next_attempt_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (kind, subject_id) DO UPDATE SET
                generation = armed.generation + 1, fire_at = excluded.fire_at, next_attempt_at = excluded.next_attempt_at,
                attempts = 0, state = 'ARMED', last_failure = NULL""";

    private static final String DUE = """
            SELECT kind, subject_id FROM timer
            WHERE state = 'ARMED' AND next_attempt_at <= now() ORDER BY next_attempt_at LIMIT ?""";

    // Not FOR UPDATE: a command locks its aggregate and then arms the timer, while a firing would lock the timer and
    // then its aggregate, which could deadlock. The advisory lock separates tickers and lets commands pass; the
    // generation shows whether one did.
    private static final String CLAIM = "SELECT pg_try_advisory_xact_lock(?, hashtext(? || '/' || ?))";

    private static final String STILL_DUE = """
            SELECT generation, fire_at, attempts FROM timer
            WHERE kind = ? AND subject_id = ? AND state = 'ARMED' AND next_attempt_at <= now()""";

    private static final String DONE = "DELETE FROM timer WHERE kind = ? AND subject_id = ? AND generation = ?";

    private static final String FAILED = """
            UPDATE timer SET attempts = attempts + 1, next_attempt_at = now() + ? * interval '1 second', state = ?,
                last_failure = ?
            WHERE kind = ? AND subject_id = ? AND generation = ? AND state = 'ARMED'""";

    private final DataSource dataSource;

    TimerStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> T inTransaction(ConnectionCallback<T> work) {
        return QuarkusTransaction.requiringNew().timeout(30).call(() -> withConnection(work));
    }

    /** Runs in the caller's transaction. */
    <T> T withConnection(ConnectionCallback<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        }
    }

    int arm(Connection connection, String kind, String subjectId, Instant fireAt) throws SQLException {
        try (PreparedStatement arm = connection.prepareStatement(ARM)) {
            OffsetDateTime time = fireAt.atOffset(ZoneOffset.UTC);
            arm.setString(1, kind);
            arm.setString(2, subjectId);
            arm.setObject(3, time);
            arm.setObject(4, time);
            return arm.executeUpdate();
        }
    }

    int disarm(Connection connection, String kind, String subjectId) throws SQLException {
        try (PreparedStatement disarm =
                connection.prepareStatement("DELETE FROM timer WHERE kind = ? AND subject_id = ?")) {
            disarm.setString(1, kind);
            disarm.setString(2, subjectId);
            return disarm.executeUpdate();
        }
    }

    /** Candidates, the most overdue first; each is checked again when it is claimed. */
    List<TimerKey> due(Connection connection, int limit) throws SQLException {
        try (PreparedStatement due = connection.prepareStatement(DUE)) {
            due.setInt(1, limit);
            List<TimerKey> keys = new ArrayList<>();
            try (ResultSet row = due.executeQuery()) {
                while (row.next()) {
                    keys.add(new TimerKey(row.getString(1), row.getString(2)));
                }
            }
            return keys;
        }
    }

    /** Claims a timer for this transaction; empty if another replica holds it or it is no longer due. */
    Optional<ClaimedTimer> claim(Connection connection, TimerKey key) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setInt(1, LOCK_SPACE);
            claim.setString(2, key.kind());
            claim.setString(3, key.subjectId());
            try (ResultSet row = claim.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return Optional.empty();
                }
            }
        }
        try (PreparedStatement stillDue = connection.prepareStatement(STILL_DUE)) {
            stillDue.setString(1, key.kind());
            stillDue.setString(2, key.subjectId());
            try (ResultSet row = stillDue.executeQuery()) {
                return row.next()
                        ? Optional.of(new ClaimedTimer(
                                key,
                                row.getLong("generation"),
                                row.getObject("fire_at", OffsetDateTime.class).toInstant(),
                                row.getInt("attempts")))
                        : Optional.empty();
            }
        }
    }

    /** Deletes a fired timer, unless it was armed again meanwhile. */
    void done(Connection connection, ClaimedTimer timer) throws SQLException {
        try (PreparedStatement done = connection.prepareStatement(DONE)) {
            done.setString(1, timer.key().kind());
            done.setString(2, timer.key().subjectId());
            done.setLong(3, timer.generation());
            done.executeUpdate();
        }
    }

    /** Records a failed attempt, unless the timer was armed again meanwhile. */
    boolean failed(Connection connection, ClaimedTimer timer, Duration pause, boolean park, String failure)
            throws SQLException {
        try (PreparedStatement failed = connection.prepareStatement(FAILED)) {
            failed.setLong(1, pause.toSeconds());
            failed.setString(2, park ? "PARKED" : "ARMED");
            failed.setString(3, storable(failure));
            failed.setString(4, timer.key().kind());
            failed.setString(5, timer.key().subjectId());
            failed.setLong(6, timer.generation());
            return failed.executeUpdate() == 1;
        }
    }

    private static String storable(String failure) {
        return failure.substring(0, Math.min(failure.length(), MAX_FAILURE_LENGTH))
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
    }

    interface ConnectionCallback<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Identifies a timer. */
    record TimerKey(String kind, String subjectId) {}

    /**
     * A timer that this transaction may fire.
     *
     * @param generation how often it had been armed when it was claimed
     * @param attempts earlier failed attempts
     */
    record ClaimedTimer(TimerKey key, long generation, Instant fireAt, int attempts) {

        DueTimer toDueTimer() {
            return new DueTimer(key.kind(), key.subjectId(), fireAt);
        }
    }
}
