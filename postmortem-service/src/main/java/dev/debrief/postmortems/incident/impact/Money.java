package dev.debrief.postmortems.incident.impact;

import java.math.BigDecimal;

/** An amount of money and how well it is known. */
public record Money(BigDecimal amount, String currency, FigureBasis basis) {}
