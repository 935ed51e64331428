package dev.debrief.postmortems;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.kit.budget.BudgetKit;
import dev.debrief.platform.testkit.kit.budget.OperationBudget;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class BudgetTest extends BudgetKit {

    private static final ApiClient DANA = SamplePostmortems.dana();

    @Override
    protected Stream<OperationBudget> budgets() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String path = SamplePostmortems.fill(SamplePostmortems.pathOf(incident));
        return Stream.of(
                new OperationBudget(
                        "GET /postmortems/{id}",
                        // One counts the timeline's entries before, and one finds which parts there are.
                        10,
                        690,
                        6000,
                        () -> DANA.get(path).expect(200)),
                new OperationBudget(
                        "GET /postmortems/{id}/document",
                        10,
                        900,
                        2200,
                        () -> DANA.get(path + "/document?format=markdown").expect(200)),
                new OperationBudget(
                        "GET /postmortems",
                        3,
                        230,
                        550,
                        () -> DANA.get("/api/v1/postmortems?incident=" + incident.key())
                                .expect(200)),
                new OperationBudget(
                        "PUT /postmortems/{id}/sections/{section}",
                        16,
                        930,
                        400,
                        () -> SamplePostmortems.write(path, "detection", "An alert fired. " + UUID.randomUUID())
                                .expect(200)));
    }
}
