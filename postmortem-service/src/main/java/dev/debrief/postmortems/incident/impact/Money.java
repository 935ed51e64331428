package dev.debrief.postmortems.incident.impact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money and how well it is known.
 *
 * @param derivation how it was computed from the amounts of several incidents; null if it is that of one
 */
public record Money(
        BigDecimal amount,
        String currency,
        FigureBasis basis,
        @Nullable String derivation) {}
