package dev.debrief.postmortems.publishing.client.googledrive;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key of a service account, from the JSON file that Google issues.
 *
 * @param id of the key; null if the file does not name it
 * @param email of the account
 * @param tokenUri of the endpoint that exchanges assertions for tokens
 */
record ServiceAccountKey(@Nullable String id, String email, String tokenUri, PrivateKey key) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCOPE = "https://www.googleapis.com/auth/drive";
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    /** @throws ApiRefusedException if it is no such file */
    static ServiceAccountKey read(String file) {
        try {
            JsonNode json = JSON.readTree(file);
            String email = ApiJson.text(json, "client_email");
            String tokenUri = ApiJson.text(json, "token_uri");
            String pem = ApiJson.text(json, "private_key");
            if (email != null && tokenUri != null && pem != null) {
                return new ServiceAccountKey(ApiJson.text(json, "private_key_id"), email, tokenUri, key(pem));
            }
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException unreadable) {
            // Without the cause, which may quote the key.
        }
        throw new ApiRefusedException(
                Fault.ACCESS, "The credential is not the JSON key of a service account of Google.");
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    /** A signed assertion (RFC 7523). @param subject the person to act for; null for the account itself */
    String assertion(@Nullable String subject, Instant now) {
        ObjectNode header = JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT");
        if (id != null) {
            header.put("kid", id);
        }
        ObjectNode claims = JSON.createObjectNode()
                .put("iss", email)
                .put("scope", SCOPE)
                .put("aud", tokenUri)
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(LIFETIME).getEpochSecond());
        if (subject != null) {
            claims.put("sub", subject);
        }
        String signed = encoded(header.toString().getBytes(StandardCharsets.UTF_8))
                + "."
                + encoded(claims.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new ApiRefusedException(Fault.ACCESS, "The key of the service account cannot sign.");
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ServiceAccountKey[" + email + "]";
    }
}
