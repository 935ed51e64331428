package dev.debrief.incidents.ingress.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributesTest {

    @Test
    void keepsTheValuesOfANameInTheirOrder() {
        Attributes attributes = Attributes.builder()
                .add("service", " checkout ")
                .add("service", "cart")
                .add("service", "checkout")
                .add("team", null)
                .add("team", " ")
                .addAll("tag", List.of("eu", "nightly"))
                .build();

        assertThat(attributes.byName())
                .isEqualTo(Map.of("service", List.of("checkout", "cart"), "tag", List.of("eu", "nightly")));
        assertThat(attributes)
                .isEqualTo(Attributes.none()
                        .with("service", "checkout")
                        .with("service", "cart")
                        .with("tag", "eu")
                        .with("tag", "nightly"));
    }

    @Test
    void isNotChangedByItsBuilder() {
        Attributes.Builder builder = Attributes.builder().add("tag", "one");
        Attributes before = builder.build();

        builder.add("tag", "two");

        assertThat(before.values("tag")).containsExactly("one");
    }

    @Test
    void cutsLongNamesAndValues() {
        Attributes attributes = Attributes.none().with("n".repeat(300), "v".repeat(500_000));

        assertThat(attributes.byName()).hasSize(1).allSatisfy((name, values) -> {
            assertThat(name).hasSize(200);
            assertThat(values.get(0)).hasSize(1000).endsWith("…");
        });
    }

    @Test
    void leavesOutWhatIsTooMuch() {
        Attributes.Builder names = Attributes.builder();
        Attributes.Builder values = Attributes.builder();
        Attributes.Builder characters = Attributes.builder();
        for (int each = 0; each < 1000; each++) {
            names.add("name " + each, "value");
            values.add("name", "value " + each);
            characters.add("name " + each, "v".repeat(1000));
        }

        assertThat(names.add("name 0", "another").build().byName()).hasSize(100);
        assertThat(names.build().values("name 0")).containsExactly("value", "another");
        assertThat(values.build().values("name")).hasSize(20).startsWith("value 0");
        assertThat(characters.build().byName()).hasSize(20);
    }
}
