package dev.debrief.localstack.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void signsTokensThatThePublicKeyVerifies() throws Exception {
        // Given
        var issuer = TokenIssuer.inMemory(NOON);

        // When
        var token = issuer.mint(TokenClaims.of("dana", "reader"));

        // Then
        assertThat(verifies(token, issuer.publicKey())).isTrue();
        assertThat(verifies(token, TokenIssuer.inMemory(NOON).publicKey())).isFalse();
    }

    @Test
    void setsTheClaims() throws Exception {
        // When
        var token = TokenIssuer.inMemory(NOON)
                .mint(TokenClaims.of("dana", "contributor", "approver")
                        .named("Dana Kim")
                        .withTeams("payments")
                        .validFor(Duration.ofHours(8)));

        // Then
        var payload = payload(token);
        assertThat(payload.path("iss").asText()).isEqualTo(TokenIssuer.ISSUER);
        assertThat(payload.path("aud").asText()).isEqualTo("debrief");
        assertThat(payload.path("preferred_username").asText()).isEqualTo("dana");
        assertThat(payload.path("name").asText()).isEqualTo("Dana Kim");
        assertThat(payload.path("groups")).extracting(JsonNode::asText).containsExactly("contributor", "approver");
        assertThat(payload.path("teams")).extracting(JsonNode::asText).containsExactly("payments");
        assertThat(Instant.ofEpochSecond(payload.path("exp").asLong())).isEqualTo("2026-01-01T20:00:00Z");
    }

    @Test
    void storesItsKeyReadableByTheOwnerOnly() throws Exception {
        // Given
        var token = TokenIssuer.loadOrCreate(directory, NOON).mint(TokenClaims.of("dana", "reader"));

        // When
        var again = TokenIssuer.loadOrCreate(directory, NOON);

        // Then
        assertThat(verifies(token, again.publicKey())).isTrue();
        assertThat(Files.getPosixFilePermissions(directory.resolve("token-key.pkcs8")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private static JsonNode payload(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static boolean verifies(String token, String publicKey) throws Exception {
        var key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        var dot = token.lastIndexOf('.');
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }
}
