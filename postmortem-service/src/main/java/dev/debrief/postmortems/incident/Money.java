package dev.debrief.postmortems.incident;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of money, with how well it is known. */
@Schema(description = "An amount of money, with how well it is known")
public record Money(
        @Schema(description = "In the currency's main unit", examples = "45000")
        BigDecimal amount,

        @Schema(description = "ISO 4217 code", examples = "USD")
        String currency,

        @Schema(description = "How well it is known", examples = "ESTIMATED")
        FigureBasis basis) {}
