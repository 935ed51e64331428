package dev.debrief.incidents.statistics;

import dev.debrief.incidents.measurement.Measurement;
import dev.debrief.incidents.measurement.TimeName;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Computes statistics with two statements, whatever the number of incidents and groups. */
@ApplicationScoped
class StatisticsRepository {

    /** Uses the index on {@code occurred_at}. Counts only incidents that the actor may see. */
    private static final String FILTERED_INCIDENTS = """
            WITH filtered AS (
                SELECT i.*, %s AS name FROM incident i %s
                WHERE i.occurred_at >= :from AND i.occurred_at < :to AND i.kind = :kind AND i.status <> 'MERGED'
                  AND (i.visibility = 'OPEN' OR :admin OR i.audience && CAST(:handles AS varchar[]))
                  AND (:anySeverity OR i.severity = ANY (CAST(:severities AS varchar[])))
                  AND (:service = '' OR i.services @> ARRAY[CAST(:service AS varchar)]))
            """;

    private static final String COUNTS = """
            SELECT name, count(*) AS total,
                   count(*) FILTER (WHERE status IN ('REPORTED', 'INVESTIGATING', 'IDENTIFIED', 'MITIGATED')) AS open,
                   count(*) FILTER (WHERE status IN ('RESOLVED', 'CLOSED')) AS resolved,
                   count(*) FILTER (WHERE status = 'CANCELLED') AS cancelled
            FROM filtered GROUP BY name ORDER BY %s LIMIT :limit""";

    private static final String DURATIONS = """
            , measured AS (
                SELECT c.name, span.index, extract(epoch FROM span.ended_at - span.began_at) AS seconds,
                       c.status IN ('REPORTED', 'INVESTIGATING', 'IDENTIFIED', 'MITIGATED') AS open
                FROM filtered c CROSS JOIN LATERAL (VALUES %s) AS span(index, began_at, ended_at)
                WHERE c.status <> 'CANCELLED' AND c.kind = 'INCIDENT')
            SELECT name, index,
                   count(*) FILTER (WHERE seconds >= 0) AS recorded,
                   count(*) FILTER (WHERE seconds IS NULL AND open) AS pending,
                   count(*) FILTER (WHERE seconds < 0) AS invalid,
                   CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE seconds >= 0) AS double precision) AS median,
                   CAST(percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE seconds >= 0) AS double precision) AS p90
            FROM measured WHERE name = ANY (CAST(:names AS varchar[])) GROUP BY name, index ORDER BY name, index""";

    private static final List<MeasuredInterval> BUILT_IN = List.of(
            new MeasuredInterval("FIRST_SIGNAL", TimeName.startedAt, TimeName.firstSignalAt),
            new MeasuredInterval("DETECTION", TimeName.startedAt, TimeName.detectedAt),
            new MeasuredInterval("ACKNOWLEDGEMENT", TimeName.startedAt, TimeName.acknowledgedAt),
            new MeasuredInterval("IDENTIFICATION", TimeName.startedAt, TimeName.identifiedAt),
            new MeasuredInterval("MITIGATION", TimeName.startedAt, TimeName.mitigatedAt),
            new MeasuredInterval("RESOLUTION", TimeName.startedAt, TimeName.resolvedAt));

    private final EntityManager entities;

    StatisticsRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** @param measurements custom measurements, in addition to the built-in durations */
    List<StatisticsGroup> groups(
            StatisticsFilter filter, List<Measurement> measurements, ZoneId zone, Actor actor, int limit) {
        String order = filter.by() == Grouping.SERVICE ? "total DESC, name" : "name";
        List<Object[]> counts = rows(bind(filteredIncidents(filter) + COUNTS.formatted(order), filter, zone, actor)
                .setParameter("limit", limit));
        List<String> names = counts.stream().map(row -> (String) row[0]).toList();
        Map<String, List<Distribution>> durations = durations(filter, intervals(measurements), zone, actor, names);
        return counts.stream()
                .map(row -> group(row, durations.getOrDefault((String) row[0], List.of())))
                .toList();
    }

    private Map<String, List<Distribution>> durations(
            StatisticsFilter filter, List<MeasuredInterval> intervals, ZoneId zone, Actor actor, List<String> names) {
        Map<String, List<Distribution>> durations = new LinkedHashMap<>();
        Query query = bind(filteredIncidents(filter) + DURATIONS.formatted(values(intervals)), filter, zone, actor)
                .setParameter("names", names.toArray(String[]::new));
        for (Object[] row : rows(query)) {
            durations
                    .computeIfAbsent((String) row[0], name -> new ArrayList<>())
                    .add(Distribution.of(
                            intervals.get((Integer) row[1]).name(),
                            number(row[2]),
                            number(row[3]),
                            number(row[4]),
                            (Double) row[5],
                            (Double) row[6]));
        }
        return durations;
    }

    private static List<MeasuredInterval> intervals(List<Measurement> measurements) {
        Stream<MeasuredInterval> defined = measurements.stream()
                .map(measurement -> new MeasuredInterval(
                        measurement.key(),
                        measurement.definition().from(),
                        measurement.definition().to()));
        return Stream.concat(BUILT_IN.stream(), defined).toList();
    }

    private static String values(List<MeasuredInterval> intervals) {
        return IntStream.range(0, intervals.size())
                .mapToObj(index ->
                        "(" + index + ", c." + column(intervals.get(index).from()) + ", c."
                                + column(intervals.get(index).to()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String column(TimeName time) {
        return time.name().replace("At", "_at").replace("firstSignal", "first_signal");
    }

    private static String filteredIncidents(StatisticsFilter filter) {
        return switch (filter.by()) {
            case SEVERITY -> FILTERED_INCIDENTS.formatted("i.severity", "");
            case SERVICE -> FILTERED_INCIDENTS.formatted("s.name", "CROSS JOIN LATERAL unnest(i.services) AS s(name)");
            case WEEK ->
                FILTERED_INCIDENTS.formatted(
                        "to_char(date_trunc('week', i.occurred_at AT TIME ZONE :zone), 'YYYY-MM-DD')", "");
        };
    }

    private Query bind(String sql, StatisticsFilter filter, ZoneId zone, Actor actor) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", filter.from());
        parameters.put("to", filter.to());
        parameters.put("kind", filter.kind().name());
        parameters.put("admin", actor.isAdmin());
        parameters.put("handles", actor.handles().toArray(String[]::new));
        parameters.put("anySeverity", filter.severities().isEmpty());
        parameters.put(
                "severities", filter.severities().stream().map(Enum::name).toArray(String[]::new));
        parameters.put("service", filter.service() == null ? "" : filter.service());
        if (filter.by() == Grouping.WEEK) {
            parameters.put("zone", zone.getId());
        }
        Query query = entities.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static List<Object[]> rows(Query query) {
        List<Object[]> rows = new ArrayList<>();
        query.getResultList().forEach(row -> rows.add((Object[]) row));
        return rows;
    }

    private static StatisticsGroup group(Object[] row, List<Distribution> durations) {
        return new StatisticsGroup(
                (String) row[0], number(row[1]), number(row[2]), number(row[3]), number(row[4]), durations);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private record MeasuredInterval(String name, TimeName from, TimeName to) {}
}
