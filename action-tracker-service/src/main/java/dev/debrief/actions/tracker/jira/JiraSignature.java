package dev.debrief.actions.tracker.jira;

import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.HexSignature;
import dev.debrief.platform.signature.ReceivedMessage;
import dev.debrief.platform.signature.VerificationResult;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/** {@code X-Hub-Signature: sha256=…}, which is the signature of GitHub under another name. */
final class JiraSignature implements AuthenticationScheme {

    private static final String HEADER = "X-Hub-Signature";
    private static final String HEADER_OF_GITHUB = "X-Hub-Signature-256";

    private final HexSignature signature;

    JiraSignature(List<String> secrets) {
        this.signature = HexSignature.gitHub(secrets);
    }

    @Override
    public VerificationResult verify(ReceivedMessage message) {
        Map<String, List<String>> renamed =
                Map.of(HEADER_OF_GITHUB, message.headers().allValues(HEADER));
        return signature.verify(new ReceivedMessage(HttpHeaders.of(renamed, (name, value) -> true), message.body()));
    }
}
