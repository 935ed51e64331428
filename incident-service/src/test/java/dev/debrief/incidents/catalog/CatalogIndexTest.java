package dev.debrief.incidents.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogIndexTest {

    private static final CatalogReference CHECKOUT = new CatalogReference("checkout", "Checkout", "team:payments");
    private static final CatalogReference PAYMENTS = new CatalogReference("payments", "Card payments", null);
    private static final CatalogReference RETIRED = new CatalogReference("checkout-old", "Checkout", null);

    private final CatalogIndex index = new CatalogIndex(List.of(
            row(CHECKOUT, alias(null, "PSVC001"), alias("statuspage", "shop")),
            row(PAYMENTS, alias("pagerduty", "shop"), alias("pagerduty", "P2")),
            row(RETIRED)));

    @Test
    void findsAServiceByKeyNameAndAliasRegardlessOfCase() {
        assertThat(index.find("CHECKOUT")).isEqualTo(CHECKOUT);
        assertThat(index.find(" card Payments ")).isEqualTo(PAYMENTS);
        assertThat(index.find("psvc001")).isEqualTo(CHECKOUT);
        assertThat(index.find("p2")).isEqualTo(PAYMENTS);
        assertThat(index.find("search")).isNull();
    }

    @Test
    void prefersAKeyToANameAndTheFirstOfSeveralNames() {
        assertThat(index.find("checkout")).isEqualTo(CHECKOUT);
        assertThat(index.find("checkout-old")).isEqualTo(RETIRED);
    }

    @Test
    void doesNotGuessWhichServiceAnAmbiguousAliasMeans() {
        assertThat(index.find("shop")).isNull();
    }

    @Test
    void findsTheAliasOfASourceBeforeThatOfAnySource() {
        assertThat(index.findAlias("pagerduty", "Shop")).isEqualTo(PAYMENTS);
        assertThat(index.findAlias("statuspage", "shop")).isEqualTo(CHECKOUT);
        assertThat(index.findAlias("splunk", "shop")).isNull();
        assertThat(index.findAlias("splunk", "PSVC001")).isEqualTo(CHECKOUT);
        assertThat(index.findAlias("splunk", "P2")).isNull();
    }

    @Test
    void isEmptyWithoutServices() {
        assertThat(index.isEmpty()).isFalse();
        assertThat(new CatalogIndex(List.of()).isEmpty()).isTrue();
    }

    @Test
    void aServiceHasEachAliasOnce() {
        ServiceDescription description = new ServiceDescription(
                "Checkout",
                null,
                null,
                null,
                null,
                List.of(alias("pagerduty", "PSVC001"), alias("pagerduty", "psvc001"), alias(null, "PSVC001")),
                false);

        assertThat(description.aliases()).containsExactly(alias("pagerduty", "PSVC001"), alias(null, "PSVC001"));
    }

    private static CatalogIndex.Row row(CatalogReference reference, ServiceAlias... aliases) {
        return new CatalogIndex.Row(reference, List.of(aliases));
    }

    private static ServiceAlias alias(@Nullable String source, String value) {
        return new ServiceAlias(source, value);
    }
}
