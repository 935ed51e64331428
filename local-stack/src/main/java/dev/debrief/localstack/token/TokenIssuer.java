package dev.debrief.localstack.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.localstack.host.LocalStackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signs bearer tokens with its own key pair, in place of an identity provider. Thread-safe. */
public final class TokenIssuer {

    public static final String ISSUER = "https://debrief.local/issuer";
    public static final String AUDIENCE = "debrief";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final Clock clock;

    private TokenIssuer(KeyPair keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** An issuer whose key pair is stored in the directory, so that tokens stay valid after a restart. */
    public static TokenIssuer loadOrCreate(Path directory, Clock clock) {
        var file = directory.resolve("token-key.pkcs8");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                var temporary = Files.createTempFile(
                        directory,
                        "token-key",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(temporary, generate().getPrivate().getEncoded());
                Files.move(temporary, file);
            }
            return new TokenIssuer(read(Files.readAllBytes(file)), clock);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not store the token key in " + file, e);
        }
    }

    /** An issuer with a new key pair in memory. */
    public static TokenIssuer inMemory(Clock clock) {
        return new TokenIssuer(generate(), clock);
    }

    /** The value of {@code debrief.oidc.public-key}: the X.509 encoding in base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** A signed token for the claims. */
    public String mint(TokenClaims claims) {
        var now = clock.instant();
        var payload = new LinkedHashMap<String, Object>();
        payload.put("iss", claims.issuer());
        payload.put("aud", claims.audience());
        payload.put("sub", claims.user());
        payload.put("preferred_username", claims.user());
        payload.put("name", claims.displayName());
        payload.put("groups", claims.roles());
        payload.put("teams", claims.teams());
        payload.put("iat", now.getEpochSecond());
        payload.put("exp", now.plus(claims.validFor()).getEpochSecond());
        return sign(payload);
    }

    /** A signed token with exactly these claims, which may be invalid. */
    public String sign(Map<String, ?> payload) {
        try {
            var unsigned = encode(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT"))) + "."
                    + encode(JSON.writeValueAsBytes(payload));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + encode(signature.sign());
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException("Could not sign a token.", e);
        }
    }

    private static String encode(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK does not support RSA.", e);
        }
    }

    private static KeyPair read(byte[] pkcs8) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var privateKey = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            var publicKey = factory.generatePublic(
                    new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()));
            return new KeyPair(publicKey, privateKey);
        } catch (GeneralSecurityException e) {
            throw new LocalStackException("The token key in the data directory is damaged; run './debrief reset'.", e);
        }
    }
}
