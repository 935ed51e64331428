package dev.debrief.incidents.impact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** An amount in the main unit of a currency (ISO 4217), and how it was obtained. */
@Embeddable
public record Money(
        BigDecimal amount,
        String currency,
        @Enumerated(EnumType.STRING) FigureBasis basis) {

    /** Currencies whose main unit is not divided, such as JPY. */
    public static final Set<String> WITHOUT_MINOR_UNIT = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() == 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
}
