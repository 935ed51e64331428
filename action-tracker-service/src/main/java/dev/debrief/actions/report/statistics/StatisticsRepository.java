package dev.debrief.actions.report.statistics;

import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes statistics with one statement, whatever the number of items and groups. */
@ApplicationScoped
class StatisticsRepository {

    /**
     * Counts only items that the actor may see. The slip is that since work began, or began again after a verdict: the
     * time until it happened again is none.
     */
    private static final String COUNTED = """
            WITH counted AS (
                SELECT %s AS name, item.status, item.created_at,
                       item.status IN ('PROPOSED', 'OPEN', 'IN_PROGRESS', 'BLOCKED') AS unfinished,
                       item.due_order < :today AS past_due,
                       CASE WHEN item.due_on IS NOT NULL AND item.status <> 'PROPOSED'
                            THEN coalesce(item.due_on - first.due_on, 0) END AS slip
                FROM action_item item
                LEFT JOIN postmortem_projection postmortem ON postmortem.id = item.postmortem_id
                LEFT JOIN incident_projection incident ON incident.id = item.incident_id
                LEFT JOIN LATERAL (
                    SELECT max(verdict.id) AS id FROM action_item_state verdict
                    WHERE item.due_date_moves > 0 AND verdict.action_item_id = item.id
                      AND verdict.status IN ('VERIFIED', 'INEFFECTIVE')
                      AND EXISTS (
                        SELECT 1 FROM action_item_state later
                        WHERE later.action_item_id = item.id AND later.id > verdict.id
                          AND later.status = 'OPEN')) AS reopened ON true
                LEFT JOIN LATERAL (
                    SELECT state.due_on FROM action_item_state state
                    WHERE item.due_date_moves > 0 AND state.action_item_id = item.id
                      AND state.id > coalesce(reopened.id, 0)
                      AND state.status <> 'PROPOSED' AND state.due_on IS NOT NULL
                    ORDER BY state.id LIMIT 1) AS first ON true
                %s
                WHERE %s)
            """;

    private static final String FIGURES = """
            SELECT name,
                   count(*) FILTER (WHERE status <> 'DROPPED') AS total,
                   count(*) FILTER (WHERE status IN ('DONE', 'VERIFIED', 'INEFFECTIVE')) AS completed,
                   count(*) FILTER (WHERE status = 'VERIFIED') AS verified,
                   count(*) FILTER (WHERE status = 'INEFFECTIVE') AS ineffective,
                   count(*) FILTER (WHERE status = 'DROPPED') AS dropped,
                   count(*) FILTER (WHERE unfinished AND past_due) AS overdue,
                   count(*) FILTER (WHERE unfinished) AS unfinished,
                   CAST(percentile_cont(0.5) WITHIN GROUP (
                       ORDER BY extract(epoch FROM CAST(:now AS timestamptz) - created_at) / 86400)
                       FILTER (WHERE unfinished) AS double precision) AS age,
                   count(slip) FILTER (WHERE status <> 'DROPPED') AS promised,
                   CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY CAST(slip AS double precision))
                       FILTER (WHERE status <> 'DROPPED') AS double precision) AS slip
            FROM counted GROUP BY name ORDER BY total DESC, name LIMIT :limit""";

    private static final String TEAM = "CASE WHEN item.owner_handle IS NULL THEN 'unassigned'"
            + " WHEN starts_with(item.owner_handle, 'team:') THEN item.owner_handle ELSE 'persons' END";

    private static final String SERVICES =
            "LEFT JOIN incident_details details ON details.incident_id = coalesce(postmortem.incident_id, incident.id)"
                    + " LEFT JOIN LATERAL unnest(details.services) AS service (name) ON true";

    private static final String VISIBLE = "(postmortem.visibility = 'OPEN' OR incident.visibility = 'OPEN'"
            + " OR postmortem.audience && CAST(:handles AS varchar[])"
            + " OR incident.audience && CAST(:handles AS varchar[]))";

    private final EntityManager entities;
    private final OrganisationClock time;
    private final Clock clock;

    StatisticsRepository(EntityManager entities, OrganisationClock time, Clock clock) {
        this.entities = entities;
        this.time = time;
        this.clock = clock;
    }

    List<StatisticsGroup> groups(StatisticsFilter filter, Actor actor, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        Query query = entities.createNativeQuery(sql(filter, actor, parameters));
        parameters.put("today", time.today());
        parameters.put("now", clock.instant());
        parameters.put("limit", limit);
        parameters.forEach(query::setParameter);
        List<StatisticsGroup> groups = new ArrayList<>();
        query.getResultList().forEach(row -> groups.add(group((Object[]) row)));
        return groups;
    }

    private String sql(StatisticsFilter filter, Actor actor, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        conditions.add("item.created_at < :to");
        parameters.put("to", startOf(filter.to()));
        LocalDate from = filter.from();
        if (from != null) {
            conditions.add("item.created_at >= :from");
            parameters.put("from", startOf(from));
        }
        EntityRef postmortem = filter.postmortem();
        if (postmortem != null) {
            conditions.add(
                    postmortem.id().isPresent() ? "postmortem.id = :postmortem" : "postmortem.number = :postmortem");
            parameters.put("postmortem", idOrNumber(postmortem));
        }
        if (!actor.isAdmin()) {
            conditions.add(VISIBLE);
            parameters.put("handles", actor.handles().toArray(String[]::new));
        }
        return sql(filter.groupBy(), conditions);
    }

    /** @param conditions on {@code item}, {@code postmortem} and {@code incident} */
    static String sql(Grouping groupBy, List<String> conditions) {
        String name = switch (groupBy) {
            case TEAM -> TEAM;
            case KIND -> "item.kind";
            case INTENT -> "item.intent";
            case STATUS -> "item.status";
            case SERVICE -> "coalesce(service.name, 'none')";
        };
        return COUNTED.formatted(name, groupBy == Grouping.SERVICE ? SERVICES : "", String.join(" AND ", conditions))
                + FIGURES;
    }

    private static Object idOrNumber(EntityRef postmortem) {
        return postmortem.id().isPresent()
                ? postmortem.id().get()
                : (Object) postmortem.requireNumber(PostmortemProjection.KEY_PREFIX);
    }

    private Object startOf(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }

    private static StatisticsGroup group(Object[] row) {
        return new StatisticsGroup(
                (String) row[0],
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                Median.of(number(row[7]), days(row[8])),
                Median.of(number(row[9]), days(row[10])));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private static @Nullable Double days(@Nullable Object days) {
        return (Double) days;
    }
}
