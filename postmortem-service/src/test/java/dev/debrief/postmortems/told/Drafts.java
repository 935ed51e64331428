package dev.debrief.postmortems.told;

import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
import java.util.Map;

/** Drafts over REST, as far as a test needs them. */
public final class Drafts {

    private Drafts() {}

    public static Api dana() {
        return Api.as(Tokens.contributor());
    }

    /** The path of the postmortem of a resolved incident. */
    public static String pathOf(Incident incident) {
        Answer list = Api.as(Tokens.admin())
                .get("/api/v1/postmortems?incident=" + incident.key())
                .expect(200);
        return "/api/v1/postmortems/" + list.text("/items/0/key");
    }

    /** A draft with nothing in it. */
    public static String draft() {
        return pathOf(Incident.resolved());
    }

    /** A draft with something in every required section. */
    public static String complete() {
        return fill(draft());
    }

    public static String fill(String path) {
        write(path, "executive-summary", "Customers could not pay for 80 minutes.")
                .expect(200);
        add(path, "five-whys", Map.of("question", "Why did the checkout fail?", "answer", "Metadata was missing."));
        add(path, "contributing-factors", Map.of("category", "PROCESS", "title", "Testing process"));
        add(path, "lessons", Map.of("kind", "TAKEAWAY", "text", "Canary deployments should be standard."));
        return path;
    }

    public static Answer write(String path, String section, String text) {
        String etag = dana().get(path + "/sections/" + section).expect(200).etag();
        return dana().put(path + "/sections/" + section, etag, Map.of("text", text));
    }

    public static Answer add(String path, String collection, Map<String, ?> item) {
        return dana().post(path + "/" + collection, item).expect(201);
    }

    /** Sets the review meeting to a Monday morning. */
    public static Answer meet(String path) {
        return dana().put(path + "/meeting", "*", """
                {"startsAt": "2024-11-18T09:00:00Z", "endsAt": "2024-11-18T10:00:00Z",
                 "facilitator": {"handle": "user:priya", "displayName": "Priya Raman"}}
                """).expect(200);
    }

    /** Says that the review meeting took place, on that Monday. */
    public static void hold(String path) {
        dana().post(path + "/meeting/hold", meet(path).etag(), """
                {"heldAt": "2024-11-18T09:00:00Z", "attended": [{"handle": "user:dana", "displayName": "Dana"}]}
                """).expect(200);
    }

    public static Answer take(String token, String path, String transition) {
        Api caller = Api.as(token);
        return caller.post(
                path + "/transitions",
                caller.get(path).expect(200).etag(),
                Map.of("transition", transition, "comment", "a comment"));
    }

    public static String inReview() {
        String path = complete();
        take(Tokens.contributor(), path, "SUBMIT").expect(200);
        return path;
    }

    public static String approved() {
        String path = inReview();
        take(Tokens.approver(), path, "APPROVE").expect(200);
        return path;
    }

    public static String published() {
        return publish(draft());
    }

    /** Takes a draft all the way, filling it first when it is empty. */
    public static String publish(String path) {
        if (!dana().get(path).expect(200).at("/missingSections").isEmpty()) {
            fill(path);
        }
        take(Tokens.contributor(), path, "SUBMIT").expect(200);
        take(Tokens.approver(), path, "APPROVE").expect(200);
        take(Tokens.approver(), path, "PUBLISH").expect(200);
        return path;
    }
}
