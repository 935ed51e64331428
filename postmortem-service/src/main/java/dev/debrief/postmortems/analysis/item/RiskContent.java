package dev.debrief.postmortems.analysis.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Content of an {@link AcceptedRisk}. */
public record RiskContent(
        String risk,
        String reason,
        String acceptedBy,
        @Nullable LocalDate reviewOn) {}
