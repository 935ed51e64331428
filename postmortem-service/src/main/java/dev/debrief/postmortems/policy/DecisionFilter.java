package dev.debrief.postmortems.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Null does not filter. */
public record DecisionFilter(
        @Nullable DecisionOutcome outcome, @Nullable UUID incidentId) {}
