package dev.debrief.notifications;

import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Creates contacts, endpoints and subscriptions over REST. */
public final class RecipientFixtures {

    private RecipientFixtures() {}

    /** A unique name: {@code dana-1f3c…}. */
    public static String uniqueName(String name) {
        return name + "-" + UUID.randomUUID();
    }

    public static ApiResponse contact(String handle, String... emails) {
        return ApiClient.as(Tokens.admin())
                .post("/api/v1/contacts", Map.of("handle", handle, "displayName", handle, "emails", List.of(emails)))
                .expect(201);
    }

    /** Creates a team without addresses. */
    public static ApiResponse team(String handle, String... members) {
        return ApiClient.as(Tokens.admin())
                .post(
                        "/api/v1/contacts",
                        Map.of(
                                "handle",
                                handle,
                                "displayName",
                                "Team",
                                "emails",
                                List.of(),
                                "members",
                                List.of(members)))
                .expect(201);
    }

    /** Creates an endpoint of a team that receives no restricted events. */
    public static ApiResponse endpointOf(String team) {
        return ApiClient.as(Tokens.admin())
                .post(
                        "/api/v1/endpoints",
                        Map.of("name", uniqueName("hook"), "url", "https://hooks.example.com/debrief", "team", team))
                .expect(201);
    }

    /** Creates a contact that is subscribed to these types; returns its handle. */
    public static String subscribedContact(String... eventTypes) {
        String handle = "user:" + uniqueName("dana");
        contact(handle, uniqueName("dana") + "@example.com");
        subscribe(Map.of("contact", handle, "eventTypes", List.of(eventTypes)));
        return handle;
    }

    public static ApiResponse endpoint(String url, boolean receivesRestricted) {
        return ApiClient.as(Tokens.admin())
                .post(
                        "/api/v1/endpoints",
                        Map.of("name", uniqueName("hook"), "url", url, "receivesRestricted", receivesRestricted))
                .expect(201);
    }

    /** Creates an endpoint of another kind than a webhook. */
    public static ApiResponse endpoint(String kind, String url) {
        return ApiClient.as(Tokens.admin())
                .post("/api/v1/endpoints", Map.of("name", uniqueName(kind), "kind", kind, "url", url))
                .expect(201);
    }

    /** Creates an endpoint of this kind that is subscribed to these types. */
    public static ApiResponse subscribedEndpointOf(String kind, String url, String... eventTypes) {
        ApiResponse endpoint = endpoint(kind, url);
        subscribe(Map.of("endpoint", endpoint.text("/endpoint/id"), "eventTypes", List.of(eventTypes)));
        return endpoint;
    }

    /** Creates an endpoint that is subscribed to these types. */
    public static ApiResponse subscribedEndpoint(String url, String... eventTypes) {
        ApiResponse endpoint = endpoint(url, false);
        subscribe(Map.of("endpoint", endpoint.text("/endpoint/id"), "eventTypes", List.of(eventTypes)));
        return endpoint;
    }

    public static ApiResponse subscribe(Map<String, ?> body) {
        return ApiClient.as(Tokens.admin()).post("/api/v1/subscriptions", body).expect(201);
    }

    public static ApiResponse deliveriesTo(String recipient) {
        return ApiClient.as(Tokens.admin())
                .get("/api/v1/deliveries?recipient=" + recipient)
                .expect(200);
    }

    public static ApiResponse feedOf(String user, String... teams) {
        return ApiClient.as(Tokens.withTeams(user, "reader", teams))
                .get("/api/v1/feed")
                .expect(200);
    }
}
