package dev.debrief.incidents.catalog.backstage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.incidents.catalog.CatalogFile;
import dev.debrief.incidents.catalog.CatalogProblem;
import dev.debrief.incidents.catalog.ImportedService;
import dev.debrief.incidents.catalog.ServiceAlias;
import dev.debrief.incidents.catalog.SkippedPart;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackstageReaderTest {

    @Test
    void readsWhatACatalogueNeedsOfAComponent() {
        CatalogFile file = read("""
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: Checkout
                  title: Checkout of the shop
                  description: Takes orders
                  annotations:
                    pagerduty.com/service-id: PSVC001
                    pagerduty.com/integration-key: 0123456789abcdef
                    splunk.com/on-call-routing-key: checkout-route
                    splunk.com/on-call-team: 4711
                  links:
                    - {url: "https://wiki.example.com/about", title: About}
                    - {url: "https://wiki.example.com/checkout", title: What to do, type: runbook}
                spec: {type: service, lifecycle: production, owner: "group:default/payments"}
                """);

        assertThat(file.skipped()).isEmpty();
        ImportedService service = only(file);
        assertThat(service.key()).isEqualTo("checkout");
        assertThat(service.title()).isEqualTo("Checkout of the shop");
        assertThat(service.description()).isEqualTo("Takes orders");
        assertThat(service.team()).isEqualTo("team:payments");
        assertThat(service.runbook()).isEqualTo("https://wiki.example.com/checkout");
        assertThat(service.aliases())
                .extracting(ServiceAlias::value)
                .containsExactly("PSVC001", "checkout-route", "4711");
    }

    @Test
    void readsTheExampleOfTheDocumentation() {
        ImportedService service = only(read("""
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: checkout, title: Checkout, annotations: {pagerduty.com/service-id: PSVC001}, \
                links: [{url: "https://wiki.example/checkout", title: Runbook, type: runbook}]}
                spec: {type: service, lifecycle: production, owner: team-payments, system: shop, \
                dependsOn: ["resource:orders-db"]}
                """));

        assertThat(service.team()).isEqualTo("team:payments");
        assertThat(service.runbook()).isEqualTo("https://wiki.example/checkout");
    }

    @ParameterizedTest
    @CsvSource({
        "default, Checkout, checkout",
        "shop, checkout, shop.checkout",
        "Shop, Check_Out.v2, shop.check_out.v2",
    })
    void makesAKeyOfNamespaceAndName(String namespace, String name, String key) {
        assertThat(only(read(component("name: " + name + ", namespace: " + namespace, "team-payments")))
                        .key())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "team-payments, team:payments",
        "payments, team:payments",
        "group:payments, team:payments",
        "group:default/team-payments, team:payments",
        "Team:payments, team:payments",
        "default/payments, team:payments",
        "team-, team:team-",
    })
    void makesAHandleOfTheOwner(String owner, String team) {
        assertThat(only(read(component("name: checkout", owner))).team()).isEqualTo(team);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:default/dana", "a/b/c", "päyments"})
    void leavesOutAnOwnerThatIsNoGroup(String owner) {
        CatalogFile file = read(component("name: checkout", owner));

        assertThat(only(file).team()).isNull();
        assertThat(file.skipped())
                .singleElement()
                .extracting(SkippedPart::reason)
                .asString()
                .startsWith("The owner");
    }

    @Test
    void leavesOutWhatDoesNotFit() {
        CatalogFile file = read("""
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: checkout
                  title: "%s"
                  annotations: {splunk.com/on-call-team: "two\\nlines"}
                  links: [{url: "javascript:alert(1)", title: Runbook}]
                """.formatted("x".repeat(101)));

        ImportedService service = only(file);
        assertThat(service.title()).isNull();
        assertThat(service.runbook()).isNull();
        assertThat(service.aliases()).isEmpty();
        assertThat(file.skipped())
                .extracting(SkippedPart::reason)
                .containsExactlyInAnyOrder(
                        "The title must be one line of at most 100 characters.",
                        "The link to the runbook must be an http or https URL.",
                        "`splunk.com/on-call-team` must be one line of at most 200 characters.");
    }

    @Test
    void doesNotFollowPlaceholders() {
        ImportedService service = only(read("""
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: checkout, description: {$text: "https://internal.example.com/secret"}, title: ~}
                spec: {$yaml: ./spec.yaml}
                """));

        assertThat(service.description()).isNull();
        assertThat(service.title()).isNull();
        assertThat(service.team()).isNull();
    }

    @Test
    void skipsDocumentsOfOtherKindsWithTheirLine() {
        CatalogFile file = read("""
                # All of the shop
                apiVersion: backstage.io/v1alpha1
                kind: System
                metadata: {name: shop}
                ---
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: checkout}
                ---
                apiVersion: backstage.io/v1alpha1
                kind: component
                metadata: {name: CHECKOUT}
                ---
                apiVersion: v1
                kind: Component
                metadata: {name: other}
                ---
                just a text
                ---
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: "-no-name-"}
                """);

        assertThat(file.services()).extracting(ImportedService::key).containsExactly("checkout");
        assertThat(file.skipped())
                .extracting(part -> part.position().document() + " "
                        + part.position().line() + " " + part.position().kind() + " "
                        + part.position().name() + ": " + part.reason())
                .containsExactly(
                        "1 2 System shop: Only a Component becomes a service.",
                        "3 10 component CHECKOUT: Document 2 describes the service checkout already.",
                        "4 14 Component other: `apiVersion` must begin with backstage.io/.",
                        "5 18 null null: The document is not a mapping.",
                        "6 20 Component -no-name-: `metadata.name` must be 1 to 63 letters, digits and any of -_."
                                + " between them.");
    }

    @Test
    void namesLineAndColumnOfInvalidYaml() {
        ProblemException refusal = refusalOf("kind: Component\nmetadata:\n  name: a: b\n");

        assertThat(refusal.type()).isEqualTo(CatalogProblem.CATALOGUE_FILE_INVALID);
        assertThat(refusal.extensions()).containsEntry("line", 3).containsEntry("column", 10);
        assertThat(refusal.detail()).contains("in line 3, column 10: mapping values");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment\n",
                "a: \u0007",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "a: *nobody",
                "a: b: c",
            })
    void refusesWhatIsNoYaml(String file) {
        assertThat(refusalOf(file).type()).isEqualTo(CatalogProblem.CATALOGUE_FILE_INVALID);
    }

    @Test
    void refusesAnchorsThatRepeatTooMuch() {
        StringBuilder file = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            file.append("a%d: &a%d [*a%d, *a%d, *a%d]%n".formatted(i, i, i - 1, i - 1, i - 1));
        }

        assertThat(refusalOf(file.toString()).type()).isEqualTo(CatalogProblem.CATALOGUE_FILE_INVALID);
    }

    @Test
    void refusesTooManyDocuments() {
        String document = "apiVersion: backstage.io/v1alpha1\n---\n";

        assertThat(read(document.repeat(999) + "kind: x\n").skipped()).hasSize(1000);
        assertThat(refusalOf(document.repeat(1000) + "kind: x\n").detail()).contains("more than 1000 documents");
    }

    @Test
    void refusesAnotherCharacterSetAndSkipsTextsThatCannotBeStored() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> BackstageReader.read("name: \u00e4".getBytes(ISO_8859_1)));
        assertThat(refusal.type()).isEqualTo(StandardProblem.MALFORMED_REQUEST);

        for (String text : List.of("\"a\\0b\"", "\"a\\ud800b\"")) {
            CatalogFile file = read(component("name: checkout, title: " + text, "team-payments"));
            assertThat(file.services()).isEmpty();
            assertThat(file.skipped())
                    .extracting(SkippedPart::reason)
                    .containsExactly("`title` has characters that cannot be stored.");
        }
    }

    private static String component(String metadata, String owner) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {%s}
                spec: {type: service, lifecycle: production, owner: "%s"}
                """.formatted(metadata, owner);
    }

    private static CatalogFile read(String file) {
        return BackstageReader.read(file.getBytes(UTF_8));
    }

    private static ImportedService only(CatalogFile file) {
        assertThat(file.services()).hasSize(1);
        return file.services().get(0);
    }

    private static ProblemException refusalOf(String file) {
        return catchThrowableOfType(ProblemException.class, () -> read(file));
    }
}
