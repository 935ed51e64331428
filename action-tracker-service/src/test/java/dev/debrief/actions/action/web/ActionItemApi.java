package dev.debrief.actions.action.web;

import static io.restassured.RestAssured.given;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.actions.postmortem.PostmortemUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiContract;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Calls the API; each instance has its own postmortem. */
final class ActionItemApi {

    private static final AtomicLong SEQUENCE = new AtomicLong(1000);

    private final PostmortemProjectionService postmortems;
    private final UUID postmortem = Ids.next();
    private final long number = SEQUENCE.incrementAndGet();
    private long version;

    private ActionItemApi(PostmortemProjectionService postmortems) {
        this.postmortems = postmortems;
    }

    static ActionItemApi ofOpenPostmortem(PostmortemProjectionService postmortems) {
        return new ActionItemApi(postmortems).updatePostmortem(Severity.HIGH, Visibility.OPEN);
    }

    static ActionItemApi ofPostmortemRestrictedTo(PostmortemProjectionService postmortems, String... audience) {
        return new ActionItemApi(postmortems).updatePostmortem(Severity.HIGH, Visibility.RESTRICTED, audience);
    }

    ActionItemApi updatePostmortem(Severity severity, Visibility visibility, String... audience) {
        return updatePostmortem(PostmortemStatus.DRAFT, severity, visibility, audience);
    }

    /** The open postmortem has a new status. */
    ActionItemApi movePostmortemTo(PostmortemStatus status) {
        return updatePostmortem(status, Severity.HIGH, Visibility.OPEN);
    }

    private ActionItemApi updatePostmortem(
            PostmortemStatus status, Severity severity, Visibility visibility, String... audience) {
        postmortems.apply(new PostmortemUpdate(
                postmortem,
                ++version,
                number,
                "Payment processing failure",
                UUID.randomUUID(),
                "INC-42",
                severity,
                status,
                visibility,
                List.of(audience)));
        return this;
    }

    UUID postmortemId() {
        return postmortem;
    }

    String postmortemKey() {
        return "PM-" + number;
    }

    Map<String, Object> validRequest() {
        Map<String, Object> body = new HashMap<>();
        body.put("postmortem", postmortemKey());
        body.put("title", "Add edge case tests");
        body.put("kind", "IMMEDIATE_FIX");
        return body;
    }

    /** With what a commitment needs, if the item starts as one. */
    Map<String, Object> validRequest(Map<String, Object> more) {
        Map<String, Object> body = validRequest();
        if (more.containsKey("status")) {
            body.put("owner", Map.of("handle", "team:qa"));
            body.put("dueOn", "2035-11-22");
        }
        body.putAll(more);
        return body;
    }

    /** Creates an item that is done, by the given user, and returns its key. */
    String createDoneBy(String token) {
        String key = createAndGetKey(Map.of("status", "IN_PROGRESS"));
        transition(token, key, "COMPLETE", null).then().statusCode(200);
        return key;
    }

    /** Creates an item and returns its key. */
    String createAndGetKey(Map<String, Object> more) {
        return create(Tokens.contributor(), validRequest(more))
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    static Response create(String token, Object body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(body).post("/api/v1/action-items");
    }

    static Response get(String item) {
        return as(Tokens.reader()).get("/api/v1/action-items/" + item);
    }

    static Response patch(String item, String patch) {
        return as(Tokens.contributor())
                .header("If-Match", get(item).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/action-items/" + item);
    }

    static Response transition(String token, String item, String transition, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("transition", transition);
        body.put("reason", reason);
        return transition(token, item, body);
    }

    static Response transition(String token, String item, Map<String, Object> body) {
        return as(token).header("If-Match", "*").body(body).post("/api/v1/action-items/" + item + "/transitions");
    }

    static Response list(String token, Map<String, ?> parameters) {
        return as(token).queryParams(parameters).get("/api/v1/action-items");
    }

    static List<String> keys(Map<String, ?> parameters) {
        return list(Tokens.reader(), parameters)
                .then()
                .statusCode(200)
                .extract()
                .path("items.key");
    }

    static RequestSpecification as(String token) {
        return given().filter(ApiContract.ofServiceUnderTest())
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }
}
