package dev.debrief.actions.action.web;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.actions.postmortem.PostmortemUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls the API; each instance has its own postmortem. */
final class ActionItemApi {

    private static final String PATH = "/api/v1/action-items";
    private static final AtomicLong SEQUENCE = new AtomicLong(1000);

    private final PostmortemProjectionService postmortems;
    private final UUID postmortem = Ids.next();
    private final UUID incident = Ids.next();
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
                incident,
                "INC-42",
                List.of(),
                severity,
                status,
                visibility,
                List.of(audience)));
        return this;
    }

    UUID postmortemId() {
        return postmortem;
    }

    UUID incidentId() {
        return incident;
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
        transition(token, key, "COMPLETE", null).expect(200);
        return key;
    }

    /** Creates an item and returns its key. */
    String createAndGetKey(Map<String, Object> more) {
        return create(Tokens.contributor(), validRequest(more)).expect(201).text("/key");
    }

    static ApiResponse create(String token, Object body) {
        return ApiClient.as(token).post(PATH, body);
    }

    static ApiResponse get(String item) {
        return ApiClient.as(Tokens.reader()).get(pathOf(item));
    }

    static ApiResponse patch(String item, String patch) {
        return ApiClient.as(Tokens.contributor()).patch(pathOf(item), get(item).etag(), patch);
    }

    static ApiResponse transition(String token, String item, String transition, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("transition", transition);
        body.put("reason", reason);
        return transition(token, item, body);
    }

    static ApiResponse transition(String token, String item, Map<String, Object> body) {
        return ApiClient.as(token).post(pathOf(item) + "/transitions", "*", body);
    }

    static ApiResponse list(String token, Map<String, ?> parameters) {
        return ApiClient.as(token).get(PATH + "?" + query(parameters));
    }

    static List<String> keys(Map<String, ?> parameters) {
        return list(Tokens.reader(), parameters).expect(200).texts("/items", "key");
    }

    static ApiResponse progress(String token, String postmortem) {
        return ApiClient.as(token).get("/api/v1/postmortems/" + postmortem + "/progress");
    }

    /** Where an invalid request is wrong. */
    static List<String> pointers(ApiResponse refused) {
        return refused.expectProblem(400, "validation-failed").texts("/errors", "pointer");
    }

    /** @param item an id or a key */
    static String pathOf(String item) {
        return PATH + "/" + item;
    }

    private static String query(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter -> values(parameter.getValue()).map(value -> parameter.getKey() + "=" + value))
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> values(Object value) {
        Stream<?> values = value instanceof Collection<?> several ? several.stream() : Stream.of(value);
        return values.map(one -> URLEncoder.encode(one.toString(), StandardCharsets.UTF_8));
    }
}
