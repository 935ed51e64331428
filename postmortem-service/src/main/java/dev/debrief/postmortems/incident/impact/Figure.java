package dev.debrief.postmortems.incident.impact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number and how well it is known. */
public record Figure(@Nullable BigDecimal value, FigureBasis basis) {}
