package dev.debrief.incidents;

import dev.debrief.incidents.ingress.received.StubSource;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.kit.budget.BudgetKit;
import dev.debrief.platform.testkit.kit.budget.OperationBudget;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class BudgetTest extends BudgetKit {

    private static final String INCIDENTS = "/api/v1/incidents";
    private static final ApiClient DANA = ApiClient.as(Tokens.contributor());

    @Override
    protected Stream<OperationBudget> budgets() {
        ApiResponse incident = report();
        String path = incident.location();
        for (int another = 0; another < 20; another++) {
            report();
        }
        StubSource source = StubSource.add();
        return Stream.of(
                new OperationBudget("POST /incidents", 10, 315, 1100, BudgetTest::report),
                new OperationBudget(
                        "GET /incidents/{id}",
                        1,
                        140,
                        1100,
                        () -> DANA.get(path).expect(200)),
                new OperationBudget(
                        "GET /incidents/{id} with its ETag",
                        1,
                        125,
                        0,
                        () -> DANA.with("If-None-Match", incident.etag())
                                .get(path)
                                .expect(304)),
                new OperationBudget(
                        "GET /incidents",
                        1,
                        760,
                        23000,
                        () -> DANA.get(INCIDENTS + "?service=checkout-in-budget&limit=20")
                                .expect(200)),
                new OperationBudget(
                        "POST /incidents/{id}/timeline",
                        7,
                        240,
                        300,
                        () -> DANA.post(path + "/timeline", """
                                {"occurredAt": "2024-11-15T10:00:00Z", "kind": "CHANGE", "text": "A change goes live"}
                                """).expect(201)),
                new OperationBudget(
                        "GET /incidents/{id}/timeline",
                        2,
                        370,
                        6200,
                        () -> DANA.get(path + "/timeline?limit=20").expect(200)),
                new OperationBudget(
                        "POST /ingress/{sourceKey}",
                        4,
                        200,
                        60,
                        () -> source.send("delivery " + UUID.randomUUID()).expect(202)));
    }

    private static ApiResponse report() {
        return DANA.post(INCIDENTS, """
                {"title": "Checkout fails", "summary": "Orders with more than one promotion could not be paid.",
                 "severity": "HIGH", "severityReason": "A critical function", "services": ["checkout-in-budget"],
                 "times": {"startedAt": "2024-11-15T09:58:00Z", "detectedAt": "2024-11-15T10:20:00Z"}}
                """).expect(201);
    }
}
