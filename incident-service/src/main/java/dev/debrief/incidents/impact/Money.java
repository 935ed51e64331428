package dev.debrief.incidents.impact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** An amount in the main unit of a currency (ISO 4217), and how it was obtained. */
@Embeddable
public record Money(
        BigDecimal amount,
        String currency,
        @Enumerated(EnumType.STRING) FigureBasis basis) {}
