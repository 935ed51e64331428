package dev.debrief.incidents.timeline;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TimelineRepository implements PanacheRepositoryBase<TimelineEntry, UUID> {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final String INSERT = """
            INSERT INTO timeline_entry (id, incident_id, shown_in, occurred_at, kind, text, actor, source, link, key_moment,
                                        reply_to, recorded_at, recorded_by, updated_at, revision)
            SELECT line.id, :incident, :shownIn, line.at, line.kind, line.text, line.actor, line.source, line.link, line.moment,
                   line.parent, :now, :by, :now, 1
            FROM unnest(CAST(:ids AS uuid[]), CAST(CAST(:times AS text[]) AS timestamptz[]), CAST(:kinds AS text[]),
                        CAST(:texts AS text[]), CAST(:actors AS text[]), CAST(:sources AS text[]), CAST(:links AS text[]),
                        CAST(CAST(:moments AS text[]) AS boolean[]), CAST(CAST(:parents AS text[]) AS uuid[]))
                 AS line(id, at, kind, text, actor, source, link, moment, parent)""";

    Optional<TimelineEntry> find(UUID shownIn, UUID entryId, LockModeType lock) {
        return find("id = ?1 and shownIn = ?2", entryId, shownIn).withLock(lock).firstResultOptional();
    }

    List<TimelineEntry> list(UUID shownIn, TimelineFilter filter, PageRequest page) {
        Parameters parameters = Parameters.with("incident", shownIn);
        StringBuilder where = new StringBuilder("shownIn = :incident");
        if (!filter.kinds().isEmpty()) {
            where.append(" and kind in :kinds");
            parameters.and("kinds", filter.kinds());
        }
        if (filter.keyMoment() != null) {
            where.append(" and keyMoment = :keyMoment");
            parameters.and("keyMoment", filter.keyMoment());
        }
        if (filter.automatic() != null) {
            where.append(" and automatic = :automatic");
            parameters.and("automatic", filter.automatic());
        }
        if (filter.from() != null) {
            where.append(" and occurredAt >= :from");
            parameters.and("from", filter.from());
        }
        if (filter.to() != null) {
            where.append(" and occurredAt < :to");
            parameters.and("to", filter.to());
        }
        page.after().ifPresent(position -> {
            where.append(" and occurredAt >= :at and (occurredAt > :at or id > :id)");
            parameters.and("at", Instant.parse(position.get(0))).and("id", UUID.fromString(position.get(1)));
        });
        return find(where + " order by occurredAt, id", parameters)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** A batch of a timeline, in order. @param after the last entry of the previous batch; null for the first batch */
    List<TimelineEntry> listBatch(UUID shownIn, @Nullable TimelineEntry after, int limit) {
        Instant at = after == null ? EARLIEST : after.description().occurredAt();
        UUID id = after == null ? new UUID(0, 0) : after.id();
        return find(
                        "shownIn = :incident and occurredAt >= :at and (occurredAt > :at or id > :id) order by occurredAt, id",
                        Parameters.with("incident", shownIn).and("at", at).and("id", id))
                .range(0, limit - 1)
                .list();
    }

    List<TimelineEntryProjection> listForCheck(UUID shownIn, int limit) {
        return find("shownIn = ?1 order by occurredAt, id", shownIn)
                .project(TimelineEntryProjection.class)
                .range(0, limit - 1)
                .list();
    }

    /**
     * Inserts new entries, all recorded and shown in the same incidents, with one statement. They stay unknown to the
     * persistence context.
     */
    void insert(List<TimelineEntry> imported) {
        getEntityManager()
                .createNativeQuery(INSERT)
                .setParameter("ids", imported.stream().map(TimelineEntry::id).toArray(UUID[]::new))
                .setParameter("incident", imported.get(0).incidentId())
                .setParameter("shownIn", imported.get(0).shownIn())
                .setParameter(
                        "times", texts(imported, entry -> entry.description().occurredAt()))
                .setParameter(
                        "kinds", texts(imported, entry -> entry.description().kind()))
                .setParameter(
                        "texts", texts(imported, entry -> entry.description().text()))
                .setParameter(
                        "actors", texts(imported, entry -> entry.description().actor()))
                .setParameter(
                        "sources", texts(imported, entry -> entry.description().source()))
                .setParameter(
                        "links", texts(imported, entry -> entry.description().link()))
                .setParameter(
                        "moments", texts(imported, entry -> entry.description().keyMoment()))
                .setParameter("parents", texts(imported, TimelineEntry::replyTo))
                .setParameter("now", imported.get(0).recordedAt())
                .setParameter("by", imported.get(0).recordedBy())
                .executeUpdate();
    }

    private static @Nullable String[] texts(
            List<TimelineEntry> entries, Function<TimelineEntry, @Nullable Object> value) {
        return entries.stream()
                .map(value)
                .map(it -> it == null ? null : it.toString())
                .toArray(String[]::new);
    }

    /** Shows in {@code to} the entries recorded in one of the origins and shown in {@code from}. */
    void move(Set<UUID> originIncidentIds, UUID from, UUID to) {
        update("shownIn = ?1 where shownIn = ?2 and incidentId in ?3", to, from, originIncidentIds);
    }

    /** Frees the memory of entries that were only read. */
    void detach(List<TimelineEntry> read) {
        read.forEach(getEntityManager()::detach);
    }
}
