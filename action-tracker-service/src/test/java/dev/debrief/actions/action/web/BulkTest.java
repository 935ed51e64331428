package dev.debrief.actions.action.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several items at once, with lines that are wrong in every way. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class BulkTest {

    private static final String BULK = "/api/v1/action-items/bulk";
    private static final String ALL = "ALL_OR_NOTHING";
    private static final String VALID = "VALID_ONLY";

    private final ApiClient dana = ApiClient.as(Tokens.contributor());

    @Inject
    PostmortemProjectionService postmortems;

    private ActionItemApi items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
    }

    @Test
    void itemsAreCreatedAndChangedWithTheirEventsAndHistory() {
        String key = items.createAndGetKey(Map.of());

        ApiResponse done = send(
                        ALL,
                        List.of(items.validRequest(), items.validRequest(Map.of("status", "OPEN"))),
                        List.of(change(key, 1, Map.of("priority", "HIGHEST"))))
                .expect(200);

        assertThat(done.texts("/results", "status")).containsExactly("CREATED", "CREATED", "CHANGED");
        assertThat(done.texts("/results", "entry")).containsExactly("#/create/0", "#/create/1", "#/change/0");
        assertThat(done.texts("/results", "index")).containsExactly("0", "1", "0");
        assertThat(done.text("/results/1/item/status")).isEqualTo("OPEN");
        assertThat(PublishedEvents.about(done.text("/results/1/item/id")).names())
                .containsExactly("proposed", "assigned", "committed");
        assertThat(done.text("/results/2/item/priority")).isEqualTo("HIGHEST");
        ApiResponse changed = ActionItemApi.get(key).expect(200);
        assertThat(changed.body()).isEqualTo(done.at("/results/2/item").toString());
        assertThat(PublishedEvents.about(changed.text("/id")).names()).containsExactly("proposed", "updated");
    }

    @Test
    void theGoodOnesAreAppliedAndEachBadOneHasTheProblemOfASingleRequest() {
        String key = items.createAndGetKey(Map.of());
        String done = items.createDoneBy(Tokens.contributor());
        long doneRevision = ActionItemApi.get(done).at("/revision").asLong();
        String secret =
                ActionItemApi.ofPostmortemRestrictedTo(postmortems, "user:kim").postmortemKey();
        String closed = ActionItemApi.ofOpenPostmortem(postmortems)
                .movePostmortemTo(PostmortemStatus.CLOSED)
                .postmortemKey();

        ApiResponse some = send(
                        VALID,
                        Arrays.asList(
                                items.validRequest(),
                                "no object",
                                null,
                                items.validRequest(Map.of("title", " ", "labels", List.of("a", "\n"))),
                                items.validRequest(Map.of("titel", "x")),
                                items.validRequest(Map.of("dueOn", "soon")),
                                items.validRequest(Map.of("title", "a\u0000b")),
                                items.validRequest(Map.of("postmortem", "PM-999999")),
                                items.validRequest(Map.of("postmortem", secret)),
                                items.validRequest(Map.of("postmortem", closed)),
                                incomplete()),
                        List.of(
                                change(key, 1, Map.of("title", "New title")),
                                change(key, 1, Map.of("title", "Another title")),
                                change(key, 2, Map.of("title", " ")),
                                change(key, 2, Map.of("status", "DONE")),
                                change(key, 2, "no object"),
                                change(done, doneRevision, Collections.singletonMap("owner", null)),
                                change("AI-987654321", 1, Map.of()),
                                change("INC-1", 1, Map.of()),
                                Map.of("id", key)))
                .expect(200);

        assertThat(some.texts("/results", "status"))
                .containsExactly(
                        "CREATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED",
                        "REFUSED", "REFUSED", "REFUSED", "CHANGED", "REFUSED", "REFUSED", "REFUSED", "REFUSED",
                        "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertProblem(some, 1, "validation-failed", "#/create/1");
        assertProblem(some, 2, "validation-failed", "#/create/2");
        assertProblem(some, 3, "validation-failed", "#/create/3/labels/1", "#/create/3/labels/1", "#/create/3/title");
        assertProblem(some, 4, "validation-failed", "#/create/4/titel");
        assertProblem(some, 5, "validation-failed", "#/create/5/dueOn");
        assertProblem(some, 6, "validation-failed", "#/create/6/title");
        assertProblem(some, 7, "postmortem-not-known", "#/create/7/postmortem");
        assertProblem(some, 8, "postmortem-not-known", "#/create/8/postmortem");
        assertProblem(some, 9, "postmortem-closed");
        assertProblem(some, 10, "commitment-incomplete");
        assertThat(some.at("/results/10/problem/missing")).hasSize(2);
        assertProblem(some, 12, "stale-revision");
        assertThat(some.at("/results/12/problem/currentRevision").asInt()).isEqualTo(2);
        assertProblem(some, 13, "validation-failed", "#/change/2/title");
        assertProblem(some, 14, "validation-failed", "#/change/3/status");
        assertProblem(some, 15, "malformed-request");
        assertProblem(some, 16, "action-item-finished");
        assertProblem(some, 17, "not-found");
        assertProblem(some, 18, "validation-failed", "#/change/7/id");
        assertProblem(some, 19, "validation-failed", "#/change/8/patch", "#/change/8/revision");
        assertThat(ActionItemApi.get(key).text("/title")).isEqualTo("New title");
        assertThat(ActionItemApi.get(key).etag()).isEqualTo("\"2\"");
        assertThat(ActionItemApi.get(done).at("/revision").asLong()).isEqualTo(doneRevision);
        assertThat(ActionItemApi.keys(Map.of("postmortem", items.postmortemKey())))
                .hasSize(3);
    }

    @Test
    void anItemThatTheCallerDoesNotSeeIsNotFound() {
        String hidden =
                ActionItemApi.ofPostmortemRestrictedTo(postmortems, "user:dana").createAndGetKey(Map.of());
        String key = items.createAndGetKey(Map.of());

        ApiResponse some = ApiClient.as(Tokens.approver())
                .post(
                        BULK,
                        body(
                                VALID,
                                List.of(),
                                List.of(
                                        change(hidden, 1, Map.of("title", "New title")),
                                        change(key.toLowerCase(Locale.ROOT), 1, Map.of("title", "New title")))))
                .expect(200);

        assertThat(some.texts("/results", "status")).containsExactly("REFUSED", "CHANGED");
        assertProblem(some, 0, "not-found");
    }

    @Test
    void oneRefusedEntryRefusesAllAndLeavesNoGapInTheKeys() {
        String key = items.createAndGetKey(Map.of());

        ApiResponse refused = send(
                        ALL,
                        List.of(items.validRequest(), items.validRequest(Map.of("kind", "FIX"))),
                        List.of(change(key, 1, Map.of("title", "New title")), change(key, 7, Map.of())))
                .expectProblem(422, "bulk-refused");

        assertThat(refused.text("/detail")).startsWith("2 of 4 entries are refused");
        assertThat(refused.texts("/results", "status"))
                .containsExactly("NOT_APPLIED", "REFUSED", "NOT_APPLIED", "REFUSED");
        assertThat(refused.text("/results/1/problem/errors/0/pointer")).isEqualTo("#/create/1/kind");
        assertThat(refused.at("/results/0").has("item")).isFalse();
        ApiResponse unchanged = ActionItemApi.get(key);
        assertThat(unchanged.etag()).isEqualTo("\"1\"");
        assertThat(PublishedEvents.about(unchanged.text("/id")).names()).containsExactly("proposed");
        assertThat(ActionItemApi.keys(Map.of("postmortem", items.postmortemKey())))
                .containsExactly(key);
        assertThat(items.createAndGetKey(Map.of())).isEqualTo("AI-" + (Long.parseLong(key.substring(3)) + 1));
    }

    @Test
    void aRepeatedRequestCreatesNothing() {
        ApiClient once = dana.with("Idempotency-Key", "bulk-" + items.postmortemId());
        Map<String, Object> body = body(VALID, List.of(items.validRequest()), List.of());

        ApiResponse first = once.post(BULK, body).expect(200);
        ApiResponse second = once.post(BULK, body).expect(200);
        once.post(BULK, body(VALID, List.of(), List.of())).expectProblem(422, "idempotency-key-reused");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(ActionItemApi.keys(Map.of("postmortem", items.postmortemKey())))
                .hasSize(1);
    }

    @Test
    void theRequestAsAWholeHasToBeValid() {
        dana.post(BULK, body(VALID, Collections.nCopies(60, Map.of()), Collections.nCopies(41, Map.of())))
                .expectProblem(400, "validation-failed");
        dana.post(BULK, body(VALID, Collections.nCopies(101, Map.of()), List.of()))
                .expectProblem(400, "validation-failed");
        dana.post(BULK, Map.of("create", List.of())).expectProblem(400, "validation-failed");
        assertThat(send(VALID, List.of(), List.of()).expect(200).at("/results")).isEmpty();
        ApiClient.as(Tokens.reader())
                .post(BULK, body(VALID, List.of(), List.of()))
                .expectProblem(403, "forbidden");
    }

    /** So that concurrent requests do not block each other: listeners lock more with each change. */
    @Test
    void itemsAreChangedInTheOrderOfTheirIds() throws SQLException {
        String first = items.createAndGetKey(Map.of());
        String second = items.createAndGetKey(Map.of());

        ApiResponse done = send(
                        ALL,
                        List.of(),
                        List.of(
                                change(second, 1, Map.of("priority", "HIGHEST")),
                                change(first, 1, Map.of("priority", "HIGHEST"))))
                .expect(200);

        String idOfSecond = done.text("/results/0/item/id");
        String idOfFirst = done.text("/results/1/item/id");
        assertThat(done.text("/results/0/item/key")).isEqualTo(second);
        assertThat(changedOf(idOfFirst, idOfSecond)).containsExactly(idOfFirst, idOfSecond);
    }

    /** The ids of changed items in the order of the changes. */
    private static List<String> changedOf(String... ids) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement("SELECT subject_id FROM audit_entry"
                        + " WHERE subject_type = 'action-item' AND action = 'action-item.updated'"
                        + " AND subject_id = ANY (?) ORDER BY id")) {
            select.setArray(1, database.createArrayOf("varchar", ids));
            List<String> changed = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changed.add(rows.getString(1));
                }
            }
            return changed;
        }
    }

    private Map<String, Object> incomplete() {
        Map<String, Object> body = items.validRequest();
        body.put("status", "OPEN");
        return body;
    }

    private static void assertProblem(ApiResponse response, int result, String slug, String... pointers) {
        var problem = response.at("/results/" + result + "/problem");
        assertThat(problem.path("type").asText()).as("result %s", result).endsWith("/" + slug);
        assertThat(problem.path("traceId").asText()).hasSize(32);
        assertThat(problem.path("errors").findValuesAsText("pointer"))
                .as("result %s", result)
                .containsExactly(pointers);
        assertThat(response.at("/results/" + result).has("item")).isFalse();
    }

    private static Map<String, Object> change(String item, long revision, Object patch) {
        return Map.of("id", item, "revision", revision, "patch", patch);
    }

    private ApiResponse send(String mode, List<?> create, List<?> change) {
        return dana.post(BULK, body(mode, create, change));
    }

    private static Map<String, Object> body(String mode, List<?> create, List<?> change) {
        Map<String, Object> body = new HashMap<>();
        body.put("mode", mode);
        body.put("create", create);
        body.put("change", change);
        return body;
    }
}
