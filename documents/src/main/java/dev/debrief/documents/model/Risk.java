package dev.debrief.documents.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An accepted risk. */
public record Risk(
        String risk,
        String reason,
        String acceptedBy,
        @Nullable LocalDate reviewOn) {}
