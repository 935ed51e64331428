package dev.debrief.actions.action.web;

import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.unhappy.Target;

/** Calls the escalation policy. */
final class EscalationPolicyApi {

    static final String PATH = "/api/v1/policies/escalation";

    private static final String BUILT_IN = """
            {"reminderDays": [7, 3, 1, 0], "levels": []}
            """;

    private EscalationPolicyApi() {}

    static ApiResponse get() {
        return ApiClient.as(Tokens.reader()).get(PATH);
    }

    static ApiResponse change(String policy) {
        return change(Tokens.admin(), policy);
    }

    static ApiResponse change(String token, String policy) {
        return ApiClient.as(token).put(PATH, "*", policy);
    }

    /** Reminds as the built-in policy does, and escalates to nobody. */
    static void restore() {
        change(BUILT_IN).expect(200);
    }

    /** The policy, for an operation on it. The list of versions has one, so that its example can be compared. */
    static Target target(ApiOperation operation) {
        if (operation.id().equals("listEscalationPolicyVersions")) {
            restore();
        }
        Target target = operation.path().contains("{version}") ? Target.at("version", "0") : Target.none();
        return target.etag(get().etag());
    }
}
