package dev.debrief.contracts.incident.value;

import dev.debrief.contracts.Description;
import java.math.BigDecimal;
import java.util.Objects;

/** An amount of money. */
@Description("An amount of money")
public record Money(
        @Description("Amount in the main unit of the currency")
        BigDecimal amount,

        @Description("ISO 4217 code") String currency,
        @Description("Where the number comes from") FigureBasis basis) {

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(basis, "basis");
    }
}
