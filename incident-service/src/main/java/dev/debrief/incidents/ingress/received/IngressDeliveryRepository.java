package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.json.JsonColumns;
import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of received deliveries. */
@ApplicationScoped
class IngressDeliveryRepository implements PanacheRepositoryBase<ReceivedDelivery, UUID> {

    /** Nothing is inserted if the source was removed. A repetition is counted. */
    private static final String INSERT = """
            INSERT INTO ingress_delivery (id, source_id, delivery_key, received_at, first_received_at, headers, body,
                   state, reason, mapped_at)
            SELECT CAST(? AS uuid), source.id, CAST(? AS varchar), at, at, CAST(? AS jsonb), CAST(? AS bytea), %s
            FROM (SELECT id FROM ingress_source WHERE id = ? AND removed_at IS NULL FOR KEY SHARE) AS source
            CROSS JOIN (SELECT CAST(? AS timestamptz) AS at) AS received
            ON CONFLICT (source_id, delivery_key) DO UPDATE SET repetitions = ingress_delivery.repetitions + 1
            RETURNING id""";

    private static final String INSERT_RECEIVED =
            INSERT.formatted("'RECEIVED', CAST(NULL AS varchar), CAST(NULL AS timestamptz)");

    private static final String INSERT_QUARANTINED =
            INSERT.formatted("'QUARANTINED', CAST(? AS varchar), CAST(? AS timestamptz)");

    private static final String MAPPED = """
            UPDATE ingress_delivery SET state = 'MAPPED', reason = NULL, incident_ids = ?, mapped_at = ? WHERE id = ?""";

    private static final String UNMAPPED = """
            UPDATE ingress_delivery SET state = ?, reason = ?, mapped_at = ? WHERE id = ?""";

    private static final String RECEIVED_AGAIN = """
            UPDATE ingress_delivery SET state = 'RECEIVED', reason = NULL, mapped_at = NULL WHERE id = ?""";

    private static final String REPEATED = """
            UPDATE ingress_delivery SET state = 'RECEIVED', reason = NULL, mapped_at = NULL
            WHERE id = ? AND (state = 'IGNORED' OR state = 'MAPPED' AND incident_ids = '{}')""";

    private static final String ALERTS_REPEATED = """
            UPDATE ingress_delivery SET state = 'RECEIVED', reason = NULL, mapped_at = NULL, received_at = ?
            WHERE id = ? AND state <> 'RECEIVED'""";

    private static final String STATE_LOCKED = """
            SELECT state FROM ingress_delivery WHERE id = ? AND EXISTS (
                SELECT 1 FROM ingress_source WHERE ingress_source.id = source_id AND removed_at IS NULL)
            FOR UPDATE""";

    private static final String DELETE = """
            DELETE FROM ingress_delivery WHERE id IN (
                SELECT id FROM ingress_delivery WHERE state = ? AND received_at < ?
                ORDER BY received_at LIMIT ? FOR UPDATE SKIP LOCKED)""";

    private final Statements statements;

    IngressDeliveryRepository(Statements statements) {
        this.statements = statements;
    }

    /**
     * Inserts a delivery that is to be mapped.
     *
     * @return its id, or that of the same delivery that is stored already; empty if the source was removed
     */
    Optional<UUID> insertReceived(UUID id, UUID sourceId, String key, RawDelivery delivery) {
        return insert(
                INSERT_RECEIVED,
                id,
                key,
                JsonColumns.write(delivery.headers()),
                delivery.body(),
                sourceId,
                timestamp(delivery.receivedAt()));
    }

    /** As {@link #insertReceived}, for one that is not to be mapped. */
    Optional<UUID> insertQuarantined(UUID id, UUID sourceId, String key, RawDelivery delivery, String reason) {
        OffsetDateTime receivedAt = timestamp(delivery.receivedAt());
        return insert(
                INSERT_QUARANTINED,
                id,
                key,
                JsonColumns.write(delivery.headers()),
                delivery.body(),
                reason,
                receivedAt,
                sourceId,
                receivedAt);
    }

    private Optional<UUID> insert(String sql, Object... parameters) {
        return statements.column(UUID.class, sql, parameters).stream().findFirst();
    }

    void setMapped(UUID id, Collection<UUID> incidentIds, Instant at) {
        statements.update(MAPPED, incidentIds.toArray(UUID[]::new), timestamp(at), id);
    }

    /** @param state IGNORED or QUARANTINED */
    void setUnmapped(UUID id, DeliveryState state, String reason, Instant at) {
        statements.update(UNMAPPED, state.name(), reason, timestamp(at), id);
    }

    void setReceivedAgain(UUID id) {
        statements.update(RECEIVED_AGAIN, id);
    }

    /**
     * Resets a delivery that was repeated, if mapping it again may have another result: it was ignored, or mapped
     * without an incident.
     *
     * @return whether it is to be mapped again; not if that is pending already
     */
    boolean setRepeated(UUID id) {
        return statements.update(REPEATED, id) > 0;
    }

    /** As {@link #setRepeated}, for alerts, in whatever state they are: they count as received at this time. */
    boolean setAlertsRepeated(UUID id, Instant at) {
        return statements.update(ALERTS_REPEATED, timestamp(at), id) > 0;
    }

    /** Empty if it was deleted, or its source removed. */
    Optional<ReceivedDelivery> findShown(UUID id) {
        return find(
                        "select delivery from ReceivedDelivery delivery join fetch delivery.source origin"
                                + " where delivery.id = ?1 and origin.removedAt is null",
                        id)
                .singleResultOptional();
    }

    /** Locks a delivery. As {@link #findShown}. */
    Optional<DeliveryState> findStateLocked(UUID id) {
        return statements.column(String.class, STATE_LOCKED, id).stream()
                .map(DeliveryState::valueOf)
                .findFirst();
    }

    Optional<RawDelivery> findContent(UUID id) {
        return Optional.ofNullable(getEntityManager().find(DeliveryContent.class, id))
                .map(DeliveryContent::asDelivery);
    }

    /** Newest first. @param sourceId null for all sources */
    List<ReceivedDelivery> page(@Nullable UUID sourceId, @Nullable DeliveryState state, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("origin.removedAt is null"));
        Parameters parameters = new Parameters();
        if (sourceId != null) {
            conditions.add("delivery.source.id = :source");
            parameters.and("source", sourceId);
        }
        if (state != null) {
            conditions.add("delivery.state = :state");
            parameters.and("state", state);
        }
        page.after().ifPresent(position -> {
            conditions.add("delivery.receivedAt <= :at and (delivery.receivedAt < :at or delivery.id < :id)");
            parameters.and("at", Instant.parse(position.get(0))).and("id", UUID.fromString(position.get(1)));
        });
        return find(
                        "select delivery from ReceivedDelivery delivery join fetch delivery.source origin where "
                                + String.join(" and ", conditions)
                                + " order by delivery.receivedAt desc, delivery.id desc",
                        parameters)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Deletes some of the oldest deliveries in a state; returns how many. */
    int deleteOld(DeliveryState state, Instant before, int limit) {
        return statements.update(DELETE, state.name(), timestamp(before), limit);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
