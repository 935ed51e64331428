package dev.debrief.postmortems.incident.web;

import dev.debrief.postmortems.incident.impact.FigureBasis;
import dev.debrief.postmortems.incident.impact.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Money", description = "An amount of money and how well it is known")
record MoneyView(
        @Schema(description = "In the main unit of the currency", examples = "45000")
        BigDecimal amount,

        @Schema(description = "ISO 4217 code", examples = "USD")
        String currency,

        @Schema(description = "How well it is known", examples = "ESTIMATED")
        FigureBasis basis,

        @Schema(
                description = "How it was computed; only if the postmortem covers several incidents with an impact",
                examples = "INC-42: 40,000 + INC-43: 5,000")
        @Nullable String derivation) {

    static @Nullable MoneyView of(@Nullable Money money) {
        return money == null
                ? null
                : new MoneyView(money.amount(), money.currency(), money.basis(), money.derivation());
    }
}
