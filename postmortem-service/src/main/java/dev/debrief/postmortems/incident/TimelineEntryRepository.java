package dev.debrief.postmortems.incident;

import dev.debrief.platform.json.JsonColumns;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Writes timeline entries without reading them first: a timeline can have 20,000. */
@ApplicationScoped
class TimelineEntryRepository {

    private static final String UPSERT = """
            INSERT INTO timeline_entry_projection
                (id, incident_id, occurred_at, kind, text, actor, source, link, key_moment, automatic, decision, evidence,
                reply_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), CAST(? AS jsonb), ?)
            ON CONFLICT (id) DO UPDATE SET
                incident_id = excluded.incident_id, occurred_at = excluded.occurred_at, kind = excluded.kind,
                text = excluded.text, actor = excluded.actor, source = excluded.source, link = excluded.link,
                key_moment = excluded.key_moment, automatic = excluded.automatic, decision = excluded.decision,
                evidence = excluded.evidence, reply_to = excluded.reply_to""";

    private final AgroalDataSource dataSource;

    TimelineEntryRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Adds or replaces entries of an incident that is stored. */
    void upsert(UUID incidentId, List<TimelineEntry> entries) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (TimelineEntry entry : entries) {
                bind(upsert, incidentId, entry);
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot store entries of incident " + incidentId, failure);
        }
    }

    private static void bind(PreparedStatement upsert, UUID incidentId, TimelineEntry entry) throws SQLException {
        upsert.setObject(1, entry.entryId());
        upsert.setObject(2, incidentId);
        upsert.setObject(3, entry.occurredAt().atOffset(ZoneOffset.UTC));
        upsert.setString(4, entry.kind());
        upsert.setString(5, entry.text());
        upsert.setString(6, entry.actor());
        upsert.setString(7, entry.source());
        upsert.setString(8, entry.link());
        upsert.setBoolean(9, entry.keyMoment());
        upsert.setBoolean(10, entry.automatic());
        if (entry.decision() == null) {
            upsert.setNull(11, Types.VARCHAR);
        } else {
            upsert.setString(11, JsonColumns.write(entry.decision()));
        }
        upsert.setString(12, JsonColumns.write(entry.evidenceIds()));
        upsert.setObject(13, entry.replyTo(), Types.OTHER);
    }
}
