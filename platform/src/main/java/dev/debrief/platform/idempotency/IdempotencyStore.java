package dev.debrief.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Stores responses by caller and key. Every method except the cleanup runs in the request's transaction. */
@ApplicationScoped
class IdempotencyStore {

    /** The lock is taken after the statement has begun to read: a reply committed in between is not seen. */
    private static final String CLAIM = """
            SELECT pg_try_advisory_xact_lock(hashtextextended(?, 7)) AS claimed, fingerprint, status, location, etag, body
            FROM (VALUES (1)) AS one (row) LEFT JOIN idempotency_reply ON caller = ? AND key = ?""";

    private static final String INSERT = "INSERT INTO idempotency_reply"
            + " (caller, key, fingerprint, status, location, etag, body) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String DELETE_EXPIRED =
            "DELETE FROM idempotency_reply WHERE ctid = ANY (ARRAY(SELECT ctid FROM"
                    + " idempotency_reply WHERE created_at < now() - interval '24 hours' ORDER BY created_at LIMIT 5000))";

    private static final String UNIQUE_VIOLATION = "23505";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    IdempotencyStore(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    String fingerprint(String method, String path, Object[] parameters) throws JsonProcessingException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((method + " " + path + "\n").getBytes(StandardCharsets.UTF_8));
            for (@Nullable Object parameter : parameters) {
                digest.update(json.writeValueAsBytes(parameter));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }

    /**
     * Locks the key until the transaction ends.
     *
     * @return the stored response to the same request, or empty if the caller must execute it
     * @throws dev.debrief.platform.problem.ProblemException REQUEST_IN_PROGRESS while another transaction holds the
     *     key, IDEMPOTENCY_KEY_REUSED if it was used for another request
     */
    Optional<RestResponse<Object>> claim(String caller, String key, String fingerprint)
            throws SQLException, JsonProcessingException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, caller + "\n" + key);
            claim.setString(2, caller);
            claim.setString(3, key);
            try (ResultSet row = claim.executeQuery()) {
                row.next();
                String stored = row.getString("fingerprint");
                if (stored == null) {
                    if (!row.getBoolean("claimed")) {
                        throw inProgress();
                    }
                    return Optional.empty();
                }
                if (!stored.equals(fingerprint)) {
                    throw StandardProblem.IDEMPOTENCY_KEY_REUSED.because(
                            "This Idempotency-Key was used for another request; send a new key for a new request.");
                }
                return Optional.of(reply(row));
            }
        }
    }

    private static ProblemException inProgress() {
        return StandardProblem.REQUEST_IN_PROGRESS.because(
                "A request with this Idempotency-Key is still running. Try again in a moment.");
    }

    private RestResponse<Object> reply(ResultSet row) throws SQLException, JsonProcessingException {
        JsonNode body = json.readTree(row.getString("body"));
        RestResponse.ResponseBuilder<Object> reply = RestResponse.ResponseBuilder.create(row.getInt("status"));
        reply.entity(body).header("Idempotent-Replayed", "true");
        String location = row.getString("location");
        if (location != null) {
            reply.header("Location", location);
        }
        String etag = row.getString("etag");
        if (etag != null) {
            reply.header("ETag", etag);
        }
        return reply.build();
    }

    /**
     * @throws dev.debrief.platform.problem.ProblemException REQUEST_IN_PROGRESS if another transaction has stored a
     *     response since this one began
     */
    void save(String caller, String key, String fingerprint, RestResponse<?> reply)
            throws SQLException, JsonProcessingException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, caller);
            insert.setString(2, key);
            insert.setString(3, fingerprint);
            insert.setInt(4, reply.getStatus());
            insert.setString(5, reply.getHeaderString("Location"));
            insert.setString(6, reply.getHeaderString("ETag"));
            insert.setString(7, json.writeValueAsString(reply.getEntity()));
            insert.executeUpdate();
        } catch (SQLException failure) {
            if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                throw inProgress();
            }
            throw failure;
        }
    }

    /** Deletes keys older than 24 hours. Safe to run on several replicas at once. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteExpired() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE_EXPIRED)) {
            delete.executeUpdate();
        }
    }
}
