package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.IncidentFilter.Period;
import dev.debrief.platform.security.Actor;
import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query of a list: its conditions, each with an index that bears it, and the order that its pages follow. */
final class IncidentQueryBuilder {

    private static final String TAKES_PART =
            "exists (select 1 from Participant p" + " where p.shownIn = i.id and p.key.handle = :participant)";

    /** The generated column is not mapped: nothing but this condition reads it. */
    private static final String SAYS = "cast(sql('words @@ plainto_tsquery(''simple'', ?)', :text) as Boolean) = true";

    private static final String HAS = "cast(sql('custom_fields @> CAST(? AS jsonb)', :fields) as Boolean) = true";

    private final IncidentFilter filter;
    private final List<String> conditions = new ArrayList<>();
    private final Parameters parameters = new Parameters();

    IncidentQueryBuilder(IncidentFilter filter, Actor actor) {
        this.filter = filter;
        if (!actor.isAdmin()) {
            conditions.add("(visibility = 'OPEN' or array_intersects(audience, :handles))");
            parameters.and("handles", actor.handles().toArray(String[]::new));
        }
        in("status", "statuses", filter.statuses());
        in("severity", "severities", filter.severities());
        in("kind", "kinds", filter.kinds());
        when(filter.service(), "array_contains(services, :service)", "service");
        when(filter.label(), "array_contains(labels, :label)", "label");
        when(filter.participant(), TAKES_PART, "participant");
        when(filter.text(), SAYS, "text");
        within("occurredAt", filter.occurred());
        within("updatedAt", filter.updated());
        within("times.resolvedAt", filter.resolved());
        if (!filter.withMerged() && !filter.statuses().contains(IncidentStatus.MERGED)) {
            conditions.add("status <> 'MERGED'");
        }
    }

    /** @param values of custom fields as JSON */
    void having(@Nullable String values) {
        when(values, HAS, "fields");
    }

    private void in(String field, String name, Set<?> values) {
        if (!values.isEmpty()) {
            conditions.add(field + " in :" + name);
            parameters.and(name, values);
        }
    }

    private void when(@Nullable String value, String condition, String name) {
        if (value != null) {
            conditions.add(condition);
            parameters.and(name, value);
        }
    }

    private void within(String field, Period period) {
        String name = field.replace('.', '_');
        if (period.from() != null) {
            conditions.add(field + " >= :" + name + "_from");
            parameters.and(name + "_from", period.from());
        }
        if (period.to() != null) {
            conditions.add(field + " < :" + name + "_to");
            parameters.and(name + "_to", period.to());
        }
    }

    /** Behind the last item of the page before. The first half alone bears the index, the second only tells ties. */
    void after(Instant at, UUID id) {
        String beyond = filter.oldestFirst() ? ">" : "<";
        String field = filter.order().field();
        conditions.add(field + " " + beyond + "= :at and (" + field + " " + beyond + " :at or id " + beyond + " :id)");
        parameters.and("at", at).and("id", id);
    }

    String query() {
        String direction = filter.oldestFirst() ? " asc" : " desc";
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "from Incident i" + where + " order by " + filter.order().field() + direction + ", id" + direction;
    }

    Parameters parameters() {
        return parameters;
    }
}
