package dev.debrief.incidents.impact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number with how well it is known; no number when it is NOT_KNOWN. */
@Embeddable
public record Figure(
        @Nullable BigDecimal value,
        @Enumerated(EnumType.STRING) FigureBasis basis) {}
