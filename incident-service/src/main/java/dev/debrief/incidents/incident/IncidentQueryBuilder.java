package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.IncidentFilter.Period;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.platform.search.SearchMatches;
import dev.debrief.platform.security.Actor;
import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the query of a list. Every condition and order has an index. */
final class IncidentQueryBuilder {

    private static final String PARTICIPANT_CONDITION =
            "exists (select 1 from Participant p" + " where p.shownIn = i.id and p.key.handle = :participant)";

    private static final String CUSTOM_FIELDS_CONDITION =
            "cast(sql('custom_fields @> CAST(? AS jsonb)', :fields) as Boolean) = true";

    private final IncidentFilter filter;
    private final List<String> conditions = new ArrayList<>();
    private final Parameters parameters = new Parameters();

    IncidentQueryBuilder(IncidentFilter filter, Actor actor) {
        this.filter = filter;
        if (!actor.isAdmin()) {
            conditions.add("(visibility = 'OPEN' or array_intersects(audience, :handles))");
            parameters.and("handles", actor.handles().toArray(String[]::new));
        }
        if (!filter.refs().isEmpty()) {
            conditions.add("(id in :ids or number in :numbers)");
            parameters
                    .and("ids", filter.refs().ids())
                    .and("numbers", filter.refs().numbers());
        }
        addIfNotEmpty("status", "statuses", filter.statuses());
        addIfNotEmpty("severity", "severities", filter.severities());
        addIfNotEmpty("kind", "kinds", filter.kinds());
        addIfPresent(filter.service(), "array_contains(services, :service)", "service");
        addIfPresent(filter.label(), "array_contains(labels, :label)", "label");
        addIfPresent(filter.participant(), PARTICIPANT_CONDITION, "participant");
        addPeriod("occurredAt", filter.occurred());
        addPeriod("updatedAt", filter.updated());
        addPeriod("times.resolvedAt", filter.resolved());
        if (!filter.withMerged() && !filter.statuses().contains(IncidentStatus.MERGED)) {
            conditions.add("status <> 'MERGED'");
        }
    }

    void found(SearchMatches matches) {
        addIfPresent(matches.parameter(), matches.hql("i.id", "found"), "found");
    }

    /** @param values required values of custom fields, as a JSON object */
    void withCustomFields(@Nullable String values) {
        addIfPresent(values, CUSTOM_FIELDS_CONDITION, "fields");
    }

    private void addIfNotEmpty(String field, String name, Set<?> values) {
        if (!values.isEmpty()) {
            conditions.add(field + " in :" + name);
            parameters.and(name, values);
        }
    }

    private void addIfPresent(@Nullable Object value, String condition, String name) {
        if (value != null) {
            conditions.add(condition);
            parameters.and(name, value);
        }
    }

    private void addPeriod(String field, Period period) {
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

    /** Continues after the last item of the previous page. The index serves the first half of the condition. */
    void after(Instant at, UUID id) {
        String comparison = filter.oldestFirst() ? ">" : "<";
        String field = filter.order().field();
        conditions.add(field + " " + comparison + "= :at and (" + field + " " + comparison + " :at or id " + comparison
                + " :id)");
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
