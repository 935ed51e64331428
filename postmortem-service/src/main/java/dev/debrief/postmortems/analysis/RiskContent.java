package dev.debrief.postmortems.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is written of an accepted risk. */
public record RiskContent(
        String risk,
        String reason,
        String acceptedBy,
        @Nullable LocalDate reviewOn) {}
