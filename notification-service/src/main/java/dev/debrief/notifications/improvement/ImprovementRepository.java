package dev.debrief.notifications.improvement;

import dev.debrief.platform.jdbc.Statements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ImprovementRepository implements PanacheRepositoryBase<Improvement, UUID> {

    private static final String DELETE_OLD = """
            DELETE FROM improvement WHERE id IN (
                SELECT id FROM improvement
                WHERE summarised_to < ? OR (summarised_to IS NULL AND occurred_at < ?) LIMIT ?)""";

    private static final String DELETE_PENDING = """
            DELETE FROM improvement WHERE subject_id = ? AND kind = ANY (?) AND summarised_to IS NULL""";

    private static final String ASSIGN = """
            UPDATE improvement SET summarised_to = ?
            WHERE summarised_to IS NULL AND occurred_at >= ? AND occurred_at < ?""";

    private final Statements statements;

    ImprovementRepository(Statements statements) {
        this.statements = statements;
    }

    /** Deletes what no summary contains yet and is not true any more. */
    void deletePending(UUID subjectId, Collection<ImprovementKind> kinds) {
        statements.update(
                DELETE_PENDING, subjectId, kinds.stream().map(Enum::name).toArray(String[]::new));
    }

    /** Hides or shows the improvements of a subject. */
    void setVisible(UUID subjectId, boolean visible) {
        statements.update(
                "UPDATE improvement SET visible = NOT visible WHERE subject_id = ? AND visible <> ?",
                subjectId,
                visible);
    }

    /** Adds what happened in a period, and no summary contains yet, to the summaries of that end. */
    void assign(Instant from, Instant to) {
        statements.update(ASSIGN, at(to), at(from), at(to));
    }

    /** Newest first. */
    List<Improvement> findVisible(Instant summarisedTo) {
        return list("summarisedTo = ?1 and visible order by occurredAt desc, id desc", summarisedTo);
    }

    /** Deletes what was summarised before, or happened before and was not; returns how many. */
    int deleteOld(Instant before, int limit) {
        return statements.update(DELETE_OLD, at(before), at(before), limit);
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
