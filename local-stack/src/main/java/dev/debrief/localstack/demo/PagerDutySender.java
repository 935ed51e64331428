package dev.debrief.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends signed webhooks as PagerDuty does. */
final class PagerDutySender {

    private static final String ALGORITHM = "HmacSHA256";

    private final ServiceClient incidents;
    private final String path;
    private final SecretKeySpec key;

    /** @param path to which the source sends */
    PagerDutySender(ServiceClient incidents, String path, String secret) {
        this.incidents = incidents;
        this.path = path;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param webhookId the same in every repetition. @return the id of the delivery */
    String send(String webhookId, JsonNode event) {
        var body = event.toString();
        return incidents
                .deliver(path, Map.of("X-Webhook-Id", webhookId, "X-PagerDuty-Signature", signature(body)), body)
                .path("id")
                .asText();
    }

    private String signature(String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", missing);
        }
    }
}
