package dev.debrief.notifications.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

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
    void matchesTheExamplesOfTheStandard(String secret, String id, long timestamp, String body, String expected) {
        String signature =
                WebhookSignature.of(List.of(secret), id, Instant.ofEpochSecond(timestamp), body.getBytes(UTF_8));

        assertThat(signature).isEqualTo(expected);
    }

    @Test
    void duringARotationBothSecretsVerify() {
        Instant now = Instant.now();
        String body = "{\"type\":\"dev.debrief.incident.resolved.v1\"}";

        String signature = WebhookSignature.of(List.of(SECRET, OTHER_SECRET), "msg_1", now, body.getBytes(UTF_8));

        HttpHeaders headers = HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of("msg_1"),
                        "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
        assertThat(signature).contains(" ");
        assertThatCode(() -> new Webhook(SECRET).verify(body, headers)).doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(OTHER_SECRET).verify(body, headers)).doesNotThrowAnyException();
    }
}
