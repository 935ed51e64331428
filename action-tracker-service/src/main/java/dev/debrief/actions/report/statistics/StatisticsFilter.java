package dev.debrief.actions.report.statistics;

import dev.debrief.platform.identity.EntityRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Selects the action items to count: those that were created in the period.
 *
 * @param from null for no beginning
 * @param to exclusive
 * @param postmortem id or key; null for all
 */
public record StatisticsFilter(
        Grouping groupBy,
        @Nullable LocalDate from,
        LocalDate to,
        @Nullable EntityRef postmortem) {}
