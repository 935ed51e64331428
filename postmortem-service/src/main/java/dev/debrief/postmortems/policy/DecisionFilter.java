package dev.debrief.postmortems.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which decisions; a null does not filter. */
public record DecisionFilter(
        @Nullable DecisionOutcome outcome, @Nullable UUID incidentId) {}
