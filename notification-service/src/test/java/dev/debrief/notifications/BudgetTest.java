package dev.debrief.notifications;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.kit.budget.BudgetKit;
import dev.debrief.platform.testkit.kit.budget.OperationBudget;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class BudgetTest extends BudgetKit {

    private static final ApiClient RITA = ApiClient.as(Tokens.as("budget", "reader"));

    @Override
    protected Stream<OperationBudget> budgets() {
        return Stream.of(new OperationBudget(
                "GET /feed", 2, 190, 20, () -> RITA.get("/api/v1/feed").expect(200)));
    }
}
