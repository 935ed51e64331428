package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A transition that the incident takes, because its source reports another status. */
public record StatusStep(
        IncidentTransition transition, Instant at, @Nullable String reason) {}
