package dev.debrief.actions.action.web;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.kit.budget.BudgetKit;
import dev.debrief.platform.testkit.kit.budget.OperationBudget;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class BudgetTest extends BudgetKit {

    private static final String ITEMS = "/api/v1/action-items";
    private static final ApiClient DANA = ApiClient.as(Tokens.contributor());

    @Inject
    PostmortemProjectionService postmortems;

    @Override
    protected Stream<OperationBudget> budgets() {
        String key = ActionItemApi.ofOpenPostmortem(postmortems)
                .createAndGetKey(Map.of("owner", Map.of("handle", "team:budget")));
        return Stream.of(
                new OperationBudget(
                        "GET /action-items/{id}",
                        1,
                        150,
                        1000,
                        () -> DANA.get(ITEMS + "/" + key).expect(200)),
                new OperationBudget(
                        "GET /action-items",
                        1,
                        250,
                        1000,
                        () -> DANA.get(ITEMS + "?owner=team:budget").expect(200)));
    }
}
