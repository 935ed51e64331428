package dev.debrief.actions.action.web;

import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.Map;

/** Calls the policy of action items. */
final class ActionPolicyApi {

    static final String PATH = "/api/v1/policies/actions";

    private ActionPolicyApi() {}

    static ApiResponse get() {
        return ApiClient.as(Tokens.reader()).get(PATH);
    }

    static ApiResponse change(boolean ownerRequired, boolean dueDateRequired, boolean verifiedByAnother) {
        return change(Tokens.admin(), ownerRequired, dueDateRequired, verifiedByAnother);
    }

    static ApiResponse change(String token, boolean ownerRequired, boolean dueDateRequired, boolean verifiedByAnother) {
        return ApiClient.as(token)
                .put(
                        PATH,
                        "*",
                        Map.of(
                                "ownerRequired", ownerRequired,
                                "dueDateRequired", dueDateRequired,
                                "verifiedByAnother", verifiedByAnother));
    }

    /** Requires what the built-in policy requires. */
    static void restore() {
        change(true, true, true).expect(200);
    }
}
