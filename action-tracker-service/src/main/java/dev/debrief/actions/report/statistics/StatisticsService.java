package dev.debrief.actions.report.statistics;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the action items that the caller may see. */
@ApplicationScoped
public class StatisticsService {

    private static final int MAX_GROUPS = 200;
    private static final int DEFAULT_PERIOD_DAYS = 365;
    private static final int MAX_PERIOD_DAYS = 731;

    private final StatisticsRepository statistics;
    private final OrganisationClock time;

    StatisticsService(StatisticsRepository statistics, OrganisationClock time) {
        this.statistics = statistics;
        this.time = time;
    }

    /**
     * @param from a year before {@code to} if null; no beginning if null and a postmortem is given
     * @param to exclusive; tomorrow if null
     * @param postmortem id or key; null for all
     */
    @Transactional
    public Statistics of(
            Grouping groupBy,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable EntityRef postmortem,
            Actor actor) {
        LocalDate end = Objects.requireNonNullElseGet(to, () -> time.today().plusDays(1));
        if (from != null && (!from.isBefore(end) || from.isBefore(end.minusDays(MAX_PERIOD_DAYS)))) {
            throw ParameterProblems.invalid("from", from, "must be before `to`, by at most 731 days");
        }
        LocalDate start = from == null && postmortem == null ? end.minusDays(DEFAULT_PERIOD_DAYS) : from;
        StatisticsFilter filter = new StatisticsFilter(groupBy, start, end, postmortem);
        List<StatisticsGroup> groups = statistics.groups(filter, actor, MAX_GROUPS + 1);
        boolean more = groups.size() > MAX_GROUPS;
        return new Statistics(filter, more ? groups.subList(0, MAX_GROUPS) : groups, more);
    }
}
