package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exchanges signed assertions of a service account for tokens that are valid for an hour. */
final class GoogleTokens {

    static final String PATH = "/token";

    private static final String EMAIL = "debrief@acme.iam.gserviceaccount.com";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Clock clock;
    private final KeyPair key;
    private final Map<String, Instant> tokens = new HashMap<>();

    GoogleTokens(Clock clock) {
        this.clock = clock;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            this.key = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The file that an admin downloads. @param url of the stub */
    String keyFile(String url) {
        String base64 = Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded());
        return StubApi.JSON
                .createObjectNode()
                .put("type", "service_account")
                .put("private_key_id", "key-1")
                .put("private_key", "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n")
                .put("client_email", EMAIL)
                .put("token_uri", url + PATH)
                .toString();
    }

    boolean isValid(@Nullable String authorization) {
        Instant end = authorization == null ? null : tokens.get(authorization);
        return end != null && clock.instant().isBefore(end);
    }

    void expire() {
        tokens.clear();
    }

    StubApi.Answer exchange(String form, String url) {
        String assertion = URLDecoder.decode(form.replaceFirst(".*assertion=", ""), StandardCharsets.UTF_8);
        if (!form.contains("jwt-bearer") || !isSigned(assertion, url + PATH)) {
            return new StubApi.Answer(
                    400,
                    Map.of(),
                    StubApi.JSON
                            .createObjectNode()
                            .put("error", "invalid_grant")
                            .put("error_description", "Invalid JWT Signature."));
        }
        String token = "token-" + tokens.size() + "-" + clock.instant().getEpochSecond();
        tokens.put("Bearer " + token, clock.instant().plus(LIFETIME));
        return StubApi.Answer.ok(StubApi.JSON
                .createObjectNode()
                .put("access_token", token)
                .put("expires_in", LIFETIME.toSeconds())
                .put("token_type", "Bearer"));
    }

    private boolean isSigned(String assertion, String audience) {
        String[] parts = assertion.split("\\.", -1);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            JsonNode claims = PageStub.json(Base64.getUrlDecoder().decode(parts[1]));
            long now = clock.instant().getEpochSecond();
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
                    && claims.path("aud").asText().equals(audience)
                    && claims.path("iss").asText().equals(EMAIL)
                    && claims.path("iat").asLong() <= now
                    && claims.path("exp").asLong() > now
                    && claims.path("exp").asLong() <= now + LIFETIME.toSeconds();
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            return false;
        }
    }
}
