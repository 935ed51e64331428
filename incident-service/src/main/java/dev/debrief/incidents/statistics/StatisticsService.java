package dev.debrief.incidents.statistics;

import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.measurement.MeasurementService;
import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the incidents the caller may see, and summarizes their durations. */
@ApplicationScoped
@Transactional
public class StatisticsService {

    private static final int MAX_GROUPS = 200;
    private static final Duration DEFAULT_PERIOD = Duration.ofDays(90);
    private static final Duration MAX_PERIOD = Duration.ofDays(731);

    private final StatisticsRepository statistics;
    private final MeasurementService measurements;
    private final OrganisationClock time;

    StatisticsService(StatisticsRepository statistics, MeasurementService measurements, OrganisationClock time) {
        this.statistics = statistics;
        this.measurements = measurements;
        this.time = time;
    }

    /**
     * @param from 90 days before {@code to} if null
     * @param to exclusive; the end of today if null
     */
    public Statistics of(
            @Nullable Instant from,
            @Nullable Instant to,
            Grouping by,
            IncidentKind kind,
            Set<Severity> severities,
            @Nullable String service,
            Actor actor) {
        Instant end = Objects.requireNonNullElseGet(to, () -> time.endOf(time.today()));
        Instant start = Objects.requireNonNullElseGet(from, () -> end.minus(DEFAULT_PERIOD));
        if (!start.isBefore(end) || Duration.between(start, end).compareTo(MAX_PERIOD) > 0) {
            throw ParameterProblems.invalid("from", start, "must be before `to`, by at most 731 days");
        }
        StatisticsFilter filter = new StatisticsFilter(start, end, by, kind, severities, service);
        List<StatisticsGroup> groups =
                statistics.groups(filter, measurements.all(), time.zone(), actor, MAX_GROUPS + 1);
        boolean more = groups.size() > MAX_GROUPS;
        return new Statistics(filter, more ? groups.subList(0, MAX_GROUPS) : groups, more);
    }
}
