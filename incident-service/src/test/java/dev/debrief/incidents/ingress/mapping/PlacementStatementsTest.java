package dev.debrief.incidents.ingress.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.schema.QueryPlans;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read to find the incident that an alert joins does not depend on how many a service has had. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class PlacementStatementsTest {

    @ParameterizedTest(name = "for a service in {0}")
    @ValueSource(strings = {"'checkout'", "'service-7'", "'service-0'", "'new'"})
    void readsActiveIncidentsOnly(String service) throws SQLException {
        try (QueryPlans plans = QueryPlans.with("/many-incidents.sql")) {
            assertThat(plans.blocksReadBy(IngressIncidentRepository.OF_SERVICE, "ARRAY[" + service + "]", "false"))
                    .isLessThan(600);
        }
    }

    @Test
    void theStatementNamesAllActiveStatuses() {
        String active = Arrays.stream(IncidentStatus.values())
                .filter(IncidentStatus::isActive)
                .map(status -> "'" + status + "'")
                .collect(Collectors.joining(", "));

        assertThat(IngressIncidentRepository.OF_SERVICE).contains("status IN (" + active + ")");
    }
}
