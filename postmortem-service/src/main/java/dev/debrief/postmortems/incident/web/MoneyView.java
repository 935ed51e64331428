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
        FigureBasis basis) {

    static @Nullable MoneyView of(@Nullable Money money) {
        return money == null ? null : new MoneyView(money.amount(), money.currency(), money.basis());
    }
}
