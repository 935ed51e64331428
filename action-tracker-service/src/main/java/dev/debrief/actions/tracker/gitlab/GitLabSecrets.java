package dev.debrief.actions.tracker.gitlab;

import dev.debrief.platform.signature.AnyOf;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.SharedSecretHeader;
import dev.debrief.platform.signature.StandardWebhooks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A webhook has a secret token, which is sent in a header, or a signing token, which signs as Standard Webhooks do. */
final class GitLabSecrets {

    private static final String SIGNING_TOKEN = "whsec_";

    private GitLabSecrets() {}

    /** @throws IllegalArgumentException for a signing token that is not in base64 */
    static AuthenticationScheme scheme(List<String> secrets, Clock clock) {
        List<String> signing = secrets.stream()
                .filter(secret -> secret.startsWith(SIGNING_TOKEN))
                .toList();
        List<String> presented = secrets.stream()
                .filter(secret -> !secret.startsWith(SIGNING_TOKEN))
                .toList();
        List<AuthenticationScheme> schemes = new ArrayList<>();
        if (!signing.isEmpty()) {
            schemes.add(new StandardWebhooks(signing, clock, StandardWebhooks.DEFAULT_TOLERANCE));
        }
        if (!presented.isEmpty()) {
            schemes.add(new SharedSecretHeader("X-Gitlab-Token", presented));
        }
        return new AnyOf(schemes.toArray(AuthenticationScheme[]::new));
    }
}
