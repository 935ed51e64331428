package dev.debrief.incidents.ingress.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to import.
 *
 * @param from incidents that began at this time or later
 * @param to and before this one; null for now
 * @param drafts whether postmortems are drafted for them, as the postmortem policy requires
 */
public record HistorySettings(Instant from, @Nullable Instant to, boolean drafts) {}
