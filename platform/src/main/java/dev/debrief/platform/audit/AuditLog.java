package dev.debrief.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appends to and reads the audit table. Entries are written in the transaction of the change and never altered. */
@ApplicationScoped
public class AuditLog {

    private static final String INSERT =
            "INSERT INTO audit_entry (id, at, actor, action, subject_type, subject_id, before, after)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)";

    private static final String NEWEST_FIRST = "SELECT id, at, actor, action, before, after FROM audit_entry"
            + " WHERE subject_type = ? AND subject_id = ? AND id < ? ORDER BY id DESC LIMIT ?";

    private static final TypeReference<Map<String, Object>> STATE = new TypeReference<>() {};

    private static final UUID MAX_UUID = new UUID(-1L, -1L);

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;
    private final Clock clock;

    AuditLog(AgroalDataSource dataSource, ObjectMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records a change in the caller's transaction.
     *
     * @param action {@code <subject>.<past tense>}: {@code action-item.started}
     * @param before the state before, null for a creation
     * @param after the state after, null for a removal
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            Actor actor, String action, AuditSubject subject, @Nullable Object before, @Nullable Object after) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(3, actor.handle());
            insert.setString(4, action);
            insert.setString(5, subject.type());
            insert.setString(6, subject.id());
            insert.setString(7, before == null ? null : json.writeValueAsString(before));
            insert.setString(8, after == null ? null : json.writeValueAsString(after));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("Cannot write the audit entry " + action, failure);
        }
    }

    /** The entries of a subject, newest first. @param after position of the last entry seen */
    public List<AuditEntry> entries(AuditSubject subject, Optional<List<String>> after, int fetchSize) {
        List<AuditEntry> entries = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST_FIRST)) {
            select.setString(1, subject.type());
            select.setString(2, subject.id());
            select.setObject(
                    3, after.map(position -> UUID.fromString(position.get(0))).orElse(MAX_UUID));
            select.setInt(4, fetchSize);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("Cannot read the audit entries", failure);
        }
    }

    private AuditEntry entry(ResultSet row) throws SQLException, JsonProcessingException {
        String before = row.getString("before");
        String after = row.getString("after");
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                before == null ? null : json.readValue(before, STATE),
                after == null ? null : json.readValue(after, STATE));
    }
}
