package dev.debrief.incidents.impact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number and how it was obtained; without a number if NOT_KNOWN. */
@Embeddable
public record Figure(
        @Nullable BigDecimal value,
        @Enumerated(EnumType.STRING) FigureBasis basis) {}
