package dev.debrief.platform.testkit.kit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.standardwebhooks.Webhook;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.BasicAuthentication;
import dev.debrief.platform.signature.BasicAuthentication.Credentials;
import dev.debrief.platform.signature.HexSignature;
import dev.debrief.platform.signature.ReceivedMessage;
import dev.debrief.platform.signature.SharedSecretHeader;
import dev.debrief.platform.signature.StandardWebhooks;
import dev.debrief.platform.signature.VerificationResult;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests signatures with the examples of their specifications and with another implementation. */
public abstract class SignatureKit {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final byte[] BODY = "{\"type\":\"dev.debrief.incident.resolved.v1\"}".getBytes(UTF_8);

    private static final String NEW_SIGNATURE = "v1=aec2a0141ebc1b5483c01d4a77a6ff68cc483cc2b006847d4cab112b0ec70436";
    private static final String OLD_SIGNATURE = "v1=657dc936b1e38beea43ea328879bf4cec3f2aa30cf11c118662db52196b9152c";
    private static final String PAGER_EVENT = """
            {"event":{"id":"01TESTEVENT","event_type":"incident.resolved","resource_type":"incident",\
            "occurred_at":"2024-11-15T11:35:00Z","agent":null,"client":null,"data":{"id":"PINC001",\
            "type":"incident","number":42,"status":"resolved","title":"Checkout – NPE"}}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330"
                        + " | {\"test\": 2432232314} | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD | msg_27UH4WbU6Z5A5EzD8u03UvzRbpk | 1649367553"
                        + " | {\"email\":\"test@example.com\",\"username\":\"test_user\"}"
                        + " | v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="
            })
    void standardWebhooksMatchesTheExamples(String secret, String id, long timestamp, String body, String expected) {
        StandardWebhooks scheme = standardWebhooks(Instant.ofEpochSecond(timestamp), secret);

        Map<String, String> headers = scheme.sign(id, body.getBytes(UTF_8));

        assertThat(headers)
                .isEqualTo(Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", Long.toString(timestamp),
                        "webhook-signature", expected));
        assertThat(scheme.verify(message(headers, body.getBytes(UTF_8)))).isEqualTo(VerificationResult.VALID);
    }

    @Test
    void standardWebhooksIsVerifiedByAnotherImplementationWithEitherSecret() {
        Instant now = Instant.now();

        Map<String, String> signed = standardWebhooks(now, SECRET, OTHER_SECRET).sign("msg_1", BODY);

        HttpHeaders headers = headers(signed);
        String body = new String(BODY, UTF_8);
        assertThat(signed.get("webhook-signature")).contains(" ");
        assertThatCode(() -> new Webhook(SECRET).verify(body, headers)).doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(OTHER_SECRET).verify(body, headers)).doesNotThrowAnyException();
    }

    @Test
    void standardWebhooksVerifiesAnotherImplementation() throws Exception {
        Instant now = Instant.parse("2024-11-15T11:35:00Z");
        String signature = new Webhook(OTHER_SECRET).sign("msg_1", now.getEpochSecond(), new String(BODY, UTF_8));
        Map<String, String> headers = signed("msg_1", now, "v1a,c2lnbmF0dXJl " + signature);

        assertThat(standardWebhooks(now, SECRET, OTHER_SECRET).verify(message(headers, BODY)))
                .isEqualTo(VerificationResult.VALID);
        assertThat(standardWebhooks(now, SECRET).verify(message(headers, BODY))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(standardWebhooks(now, OTHER_SECRET).verify(message(headers, "{}".getBytes(UTF_8))))
                .isEqualTo(VerificationResult.MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({"-300, VALID", "300, VALID", "-301, EXPIRED", "301, EXPIRED"})
    void standardWebhooksLimitsTheAgeOfAMessage(int seconds, VerificationResult expected) {
        Instant now = Instant.parse("2024-11-15T11:35:00Z");
        Map<String, String> headers = standardWebhooks(now, SECRET).sign("msg_1", BODY);

        assertThat(standardWebhooks(now.plusSeconds(seconds), SECRET).verify(message(headers, BODY)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "webhook-id | -",
                "webhook-id | ''",
                "webhook-timestamp | -",
                "webhook-timestamp | soon",
                "webhook-timestamp | -1",
                "webhook-timestamp | 99999999999999999999",
                "webhook-signature | -",
                "webhook-signature | v1",
                "webhook-signature | v1,"
            })
    void standardWebhooksReportsMalformedHeaders(String name, String value) {
        Instant now = Instant.parse("2024-11-15T11:35:00Z");
        StandardWebhooks scheme = standardWebhooks(now, SECRET);
        Map<String, String> headers = new HashMap<>(scheme.sign("msg_1", BODY));
        headers.put(name, value);
        headers.values().removeIf(java.util.Objects::isNull);

        assertThat(scheme.verify(message(headers, BODY))).isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void gitHubMatchesTheExample() {
        HexSignature scheme = HexSignature.gitHub(List.of("It's a Secret to Everybody"));
        byte[] body = "Hello, World!".getBytes(UTF_8);
        String expected = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

        assertThat(scheme.sign(body)).isEqualTo(Map.of("X-Hub-Signature-256", expected));
        assertThat(verify(scheme, "x-hub-signature-256", expected, body)).isEqualTo(VerificationResult.VALID);
        assertThat(verify(scheme, "X-Hub-Signature-256", "sha1=" + expected.substring(7), body))
                .isEqualTo(VerificationResult.MISMATCH);
        assertThat(verify(scheme, "X-Hub-Signature", expected, body)).isEqualTo(VerificationResult.MALFORMED);
        assertThat(verify(HexSignature.gitHub(List.of("another")), "X-Hub-Signature-256", expected, body))
                .isEqualTo(VerificationResult.MISMATCH);
    }

    @Test
    void pagerDutyAcceptsAnySignatureOfAnySecret() {
        HexSignature rotating = HexSignature.pagerDuty(List.of("pd-secret-new", "pd-secret-old"));

        assertThat(rotating.sign(pagerEvent(UTF_8)))
                .isEqualTo(Map.of("X-PagerDuty-Signature", NEW_SIGNATURE + "," + OLD_SIGNATURE));
        for (String secret : List.of("pd-secret-new", "pd-secret-old")) {
            HexSignature scheme = HexSignature.pagerDuty(List.of(secret));
            assertThat(verifyPagerEvent(scheme, OLD_SIGNATURE + "," + NEW_SIGNATURE))
                    .isEqualTo(VerificationResult.VALID);
            assertThat(verifyPagerEvent(scheme, NEW_SIGNATURE + ", " + OLD_SIGNATURE))
                    .isEqualTo(VerificationResult.VALID);
        }
        assertThat(verifyPagerEvent(rotating, NEW_SIGNATURE)).isEqualTo(VerificationResult.VALID);
        assertThat(verifyPagerEvent(rotating, OLD_SIGNATURE)).isEqualTo(VerificationResult.VALID);
        assertThat(verifyPagerEvent(HexSignature.pagerDuty(List.of("pd-secret-new")), OLD_SIGNATURE))
                .isEqualTo(VerificationResult.MISMATCH);
        assertThat(verifyPagerEvent(rotating, NEW_SIGNATURE.replace("v1=", "v2=")))
                .as("only an unknown version")
                .isEqualTo(VerificationResult.MISMATCH);
    }

    @Test
    void pagerDutySignsTheRawBytes() {
        HexSignature scheme = HexSignature.pagerDuty(List.of("pd-secret-new"));
        byte[] withLineBreak = (PAGER_EVENT + "\n").getBytes(UTF_8);

        assertThat(pagerEvent(UTF_8)).hasSize(255);
        assertThat(scheme.sign(withLineBreak).get("X-PagerDuty-Signature")).startsWith("v1=3547b96d");
        assertThat(verify(scheme, "X-PagerDuty-Signature", NEW_SIGNATURE, withLineBreak))
                .isEqualTo(VerificationResult.MISMATCH);
        assertThat(verify(scheme, "X-PagerDuty-Signature", NEW_SIGNATURE, pagerEvent(ISO_8859_1)))
                .isEqualTo(VerificationResult.MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "v1", "v1=", "aec2a014", "v1=aec2,", ",", "v1=a=b", "v1=a;v1=b c"})
    void pagerDutyReportsAMalformedHeader(String value) {
        assertThat(verifyPagerEvent(HexSignature.pagerDuty(List.of("pd-secret-new")), value))
                .isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void aRepeatedHeaderIsMalformed() {
        HttpHeaders headers = HttpHeaders.of(
                Map.of("X-PagerDuty-Signature", List.of(OLD_SIGNATURE, NEW_SIGNATURE)), (name, value) -> true);

        assertThat(HexSignature.pagerDuty(List.of("pd-secret-new"))
                        .verify(new ReceivedMessage(headers, pagerEvent(UTF_8))))
                .isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void aSharedSecretIsComparedAsAWhole() {
        SharedSecretHeader scheme = new SharedSecretHeader("X-Debrief-Token", List.of("new-token", "old-token"));

        assertThat(verify(scheme, "x-debrief-token", "new-token", BODY)).isEqualTo(VerificationResult.VALID);
        assertThat(verify(scheme, "x-debrief-token", "old-token", BODY)).isEqualTo(VerificationResult.VALID);
        assertThat(verify(scheme, "x-debrief-token", "new-toke", BODY)).isEqualTo(VerificationResult.MISMATCH);
        assertThat(verify(scheme, "x-debrief-token", "NEW-TOKEN", BODY)).isEqualTo(VerificationResult.MISMATCH);
        assertThat(verify(scheme, "x-debrief-token", "", BODY)).isEqualTo(VerificationResult.MALFORMED);
        assertThat(verify(scheme, "authorization", "new-token", BODY)).isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void basicAuthenticationComparesUserAndPassword() {
        BasicAuthentication scheme =
                new BasicAuthentication(List.of(new Credentials("grafana", "p:ä"), new Credentials("am", "old")));

        assertThat(verify(scheme, "Authorization", basic("grafana:p:ä"), BODY)).isEqualTo(VerificationResult.VALID);
        assertThat(verify(scheme, "Authorization", "bASIC " + basic("am:old").substring(6), BODY))
                .isEqualTo(VerificationResult.VALID);
        assertThat(verify(scheme, "Authorization", basic("grafana:old"), BODY)).isEqualTo(VerificationResult.MISMATCH);
        assertThat(verify(scheme, "Authorization", basic(""), BODY)).isEqualTo(VerificationResult.MALFORMED);
        assertThat(verify(scheme, "Authorization", "Basic %%%", BODY)).isEqualTo(VerificationResult.MALFORMED);
        assertThat(verify(scheme, "Authorization", "Basic A", BODY)).isEqualTo(VerificationResult.MALFORMED);
        assertThat(verify(scheme, "Authorization", "Bearer abc", BODY)).isEqualTo(VerificationResult.MALFORMED);
        assertThat(new Credentials("am", "old").toString()).doesNotContain("old");
        assertThatIllegalArgumentException().isThrownBy(() -> new Credentials("a:b", "c"));
    }

    @Test
    void aSchemeNeedsASecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> HexSignature.gitHub(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> HexSignature.gitHub(List.of("")));
        assertThatIllegalArgumentException().isThrownBy(() -> new SharedSecretHeader("X-Token", List.of(" ")));
        assertThatIllegalArgumentException().isThrownBy(() -> standardWebhooks(Instant.EPOCH, "whsec_"));
        assertThatIllegalArgumentException().isThrownBy(() -> standardWebhooks(Instant.EPOCH, "whsec_%"));
    }

    private static StandardWebhooks standardWebhooks(Instant now, String... secrets) {
        return new StandardWebhooks(List.of(secrets), Clock.fixed(now, ZoneOffset.UTC), Duration.ofMinutes(5));
    }

    private static Map<String, String> signed(String id, Instant timestamp, String signature) {
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(timestamp.getEpochSecond()),
                "webhook-signature", signature);
    }

    private static VerificationResult verifyPagerEvent(HexSignature scheme, String value) {
        return verify(scheme, "X-PagerDuty-Signature", value, pagerEvent(UTF_8));
    }

    private static VerificationResult verify(AuthenticationScheme scheme, String header, String value, byte[] body) {
        return scheme.verify(message(Map.of(header, value), body));
    }

    private static ReceivedMessage message(Map<String, String> headers, byte[] body) {
        return new ReceivedMessage(headers(headers), body);
    }

    private static HttpHeaders headers(Map<String, String> headers) {
        Map<String, List<String>> values = new HashMap<>();
        headers.forEach((name, value) -> values.put(name, List.of(value)));
        return HttpHeaders.of(values, (name, value) -> true);
    }

    private static byte[] pagerEvent(Charset charset) {
        return PAGER_EVENT.getBytes(charset);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }
}
