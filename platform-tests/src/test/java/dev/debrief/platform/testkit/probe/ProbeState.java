package dev.debrief.platform.testkit.probe;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record ProbeState(
        String name,
        ProbeKind kind,
        int quantity,
        @Nullable LocalDate day,
        @Nullable Instant observedAt) {}
