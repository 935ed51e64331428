package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.as;

import dev.debrief.platform.testkit.Tokens;
import io.restassured.response.Response;
import java.util.Map;

/** Calls the policy of action items. */
final class ActionPolicyApi {

    static final String PATH = "/api/v1/policies/actions";

    private ActionPolicyApi() {}

    static Response get() {
        return as(Tokens.reader()).get(PATH);
    }

    static Response change(boolean ownerRequired, boolean dueDateRequired, boolean verifiedByAnother) {
        return as(Tokens.admin())
                .header("If-Match", "*")
                .body(Map.of(
                        "ownerRequired", ownerRequired,
                        "dueDateRequired", dueDateRequired,
                        "verifiedByAnother", verifiedByAnother))
                .put(PATH);
    }

    /** Requires what the built-in policy requires. */
    static void restore() {
        change(true, true, true).then().statusCode(200);
    }
}
