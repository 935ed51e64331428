package dev.debrief.postmortems.incident.impact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number and how well it is known.
 *
 * @param derivation how it was computed from the figures of several incidents; null if it is that of one
 */
public record Figure(
        @Nullable BigDecimal value,
        FigureBasis basis,
        @Nullable String derivation) {}
