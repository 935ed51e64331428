package dev.debrief.contracts.incident.value;

import dev.debrief.contracts.Description;
import java.math.BigDecimal;
import java.util.Objects;

/** An amount of money. */
@Description("An amount of money")
public record Money(
        @Description("In the currency's main unit") BigDecimal amount,
        @Description("ISO 4217 code") String currency,
        @Description("How well it is known") FigureBasis basis) {

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(basis, "basis");
    }
}
