package dev.debrief.actions.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.actions.postmortem.PostmortemUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ActionQualityTest {

    private static final String ITEMS = "/api/v1/action-items";
    private static final String CHECKS = "/api/v1/action-quality-checks";
    private static final String POLICY = "/api/v1/policies/actions";
    private static final String TRAINING = "Conduct team training on defensive programming practices";
    private static final AtomicLong POSTMORTEMS = new AtomicLong(760_000);

    private final ApiClient reader = ApiClient.as(Tokens.reader());
    private final ApiClient dana = ApiClient.as(Tokens.contributor());
    private final ApiClient priya = ApiClient.as(Tokens.approver());

    @Inject
    PostmortemProjectionService postmortems;

    @AfterEach
    void restorePolicy() {
        block();
    }

    @Test
    void aStoredItemIsChecked() {
        String key = create(Visibility.OPEN, Map.of("title", TRAINING)).text("/key");

        ApiResponse quality = reader.get(ITEMS + "/" + key + "/quality").expect(200);

        assertThat(quality.text("/wordingRules")).isEqualTo("debrief-actions 1");
        assertThat(quality.texts("/findings", "ruleId"))
                .containsExactly("weak-control", "missing-owner", "missing-due-date", "missing-success-measure");
        assertThat(quality.texts("/findings", "field")).containsExactly("title", "owner", "dueOn", "successMeasure");
        assertThat(quality.text("/findings/0/severity")).isEqualTo("WARNING");
        assertThat(quality.text("/findings/0/words/excerpt")).isEqualTo("Conduct team training");
        assertThat(quality.at("/findings/0/words/end").asInt()).isEqualTo(21);
        assertThat(quality.text("/findings/0/docUrl")).endsWith("/action-wording#weak-control");
        assertThat(quality.text("/findings/0/suggestion")).startsWith("Change a control instead");
        assertThat(quality.at("/findings/1").has("words")).isFalse();
        assertThat(quality.at("/findings/1").has("docUrl")).isFalse();
    }

    @Test
    void aTextThatIsNotStoredIsChecked() {
        ApiResponse good = reader.post(
                        CHECKS,
                        Map.of(
                                "title", "Add edge case tests for discount calculation",
                                "successMeasure", "No checkout fails on promotions without metadata for 30 days.",
                                "owner", Map.of("handle", "user:dana"),
                                "dueOn", "2035-11-22"))
                .expect(200);
        ApiResponse poor = reader.post(
                        CHECKS,
                        Map.of(
                                "title", "  Improve \uD83D\uDE80 monitoring of the checkout service",
                                "owner", Map.of("handle", "team:qa", "displayName", "QA Team"),
                                "dueOn", "2035-11-24"))
                .expect(200);

        assertThat(good.at("/findings")).isEmpty();
        assertThat(poor.texts("/findings", "ruleId"))
                .containsExactly("vague", "owner-without-person", "due-date-day-off", "missing-success-measure");
        assertThat(poor.at("/findings/0/words/start").asInt()).isEqualTo(2);
        assertThat(poor.text("/findings/2/message")).isEqualTo("Its due date 2035-11-24 is a Saturday.");
    }

    @Test
    void aRequestNeedsATitle() {
        assertThat(reader.post(CHECKS, Map.of("title", " "))
                        .expectProblem(400, "validation-failed")
                        .texts("/errors", "pointer"))
                .containsExactly("#/title");
        assertThat(reader.post(CHECKS, Map.of("title", "Two", "owner", Map.of("handle", "dana")))
                        .expectProblem(400, "validation-failed")
                        .texts("/errors", "pointer"))
                .containsExactly("#/owner/handle");
    }

    @Test
    void theQualityOfAHiddenItemIsHidden() {
        String key = create(Visibility.RESTRICTED, Map.of("title", TRAINING)).text("/key");

        dana.get(ITEMS + "/" + key + "/quality").expect(200);
        priya.get(ITEMS + "/" + key + "/quality").expectProblem(404, "not-found");
        dana.get(ITEMS + "/AI-99999999/quality").expectProblem(404, "not-found");
    }

    @Test
    void aCommitmentIsRefusedForTheRulesOfThePolicy() {
        Map<String, Object> committable =
                Map.of("title", TRAINING, "owner", Map.of("handle", "team:qa"), "dueOn", "2035-11-22");
        String key = create(Visibility.OPEN, committable).text("/key");
        block("weak-control", "vague", "missing-success-measure");

        ApiResponse refused = commit(key).expectProblem(409, "commitment-blocked");

        assertThat(refused.texts("/findings", "ruleId")).containsExactly("weak-control", "missing-success-measure");
        assertThat(refused.text("/findings/1/message")).isEqualTo("It does not say how to tell that it worked.");
        block("vague");
        commit(key).expect(200);
    }

    private ApiResponse commit(String key) {
        return dana.post(ITEMS + "/" + key + "/transitions", "*", Map.of("transition", "COMMIT"));
    }

    private static void block(String... rules) {
        ApiClient.as(Tokens.admin())
                .put(
                        POLICY,
                        "*",
                        Map.of(
                                "ownerRequired", true,
                                "dueDateRequired", true,
                                "verifiedByAnother", true,
                                "blockingQualityRules", List.of(rules)))
                .expect(200);
    }

    private ApiResponse create(Visibility visibility, Map<String, Object> members) {
        long number = POSTMORTEMS.incrementAndGet();
        postmortems.apply(new PostmortemUpdate(
                Ids.next(),
                1,
                number,
                "Payment processing failure",
                UUID.randomUUID(),
                "INC-42",
                List.of(),
                Severity.HIGH,
                PostmortemStatus.DRAFT,
                visibility,
                List.of("user:dana")));
        Map<String, Object> body = new HashMap<>(members);
        body.put("postmortem", "PM-" + number);
        body.put("kind", "PREVENTIVE_MEASURE");
        return dana.post(ITEMS, body).expect(201);
    }
}
