package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code README.md} of the chart lists its values. After an intended change, {@code mvn -pl deploy test
 * -Ddebrief.accept=true -Dtest=ChartReadmeTest} updates it.
 */
class ChartReadmeTest {

    private static final String INTRODUCTION = """
            # Helm chart of Debrief

            <!-- Generated from values.yaml. Do not edit. -->

            Installs the four services of Debrief. You bring PostgreSQL, Kafka, an identity provider and a mail server.
            [How to install it](../../../docs/operate/install.md) · [how to upgrade](../../../docs/operate/upgrade.md) ·
            [all settings of the services](../../../docs/configuration.md)

            Values below `defaults` apply to all services. Each service can override any of them: `services.incident.replicas` overrides
            `defaults.replicas`. Names that the chart does not have are refused.

            | value | default | |
            |---|---|---|
            """;

    private final List<ValueComment> values = ValueComment.in(Repository.lines("deploy/helm/debrief/values.yaml"));

    @Test
    void listsAllValues() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        values.forEach(value -> page.append(value.row()));

        Generated.assertCurrent(Chart.DIRECTORY.resolve("README.md"), page.toString());
    }

    @Test
    void everyValueHasAComment() {
        assertThat(values).hasSizeGreaterThan(100).allSatisfy(value -> assertThat(value.comment())
                .as("%s", value.path())
                .isNotBlank());
    }
}
