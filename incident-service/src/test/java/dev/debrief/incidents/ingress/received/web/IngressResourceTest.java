package dev.debrief.incidents.ingress.received.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.received.StubSource;
import dev.debrief.incidents.ingress.received.TestDatabase;
import dev.debrief.platform.signature.HexSignature;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class IngressResourceTest {

    private static final String RECEIVED = "/api/v1/ingress/received/";
    private static final byte[] BODY = "{\"event\": \"Überlastet\"}".getBytes(UTF_8);

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    private StubSource source;

    @BeforeEach
    void addSource() {
        source = StubSource.add();
    }

    @Test
    void storesADeliveryAsItCame() {
        ApiResponse accepted = source.sender()
                .with("X-Custom", "kept")
                .post(source.deliveryUrl(), "application/vnd.stub+json; charset=utf-8", BODY)
                .expect(202);

        ApiResponse stored = admin.get(RECEIVED + accepted.text("/id")).expect(200);
        assertThat(stored.text("/delivery/state")).isEqualTo("RECEIVED");
        assertThat(stored.text("/delivery/source")).isEqualTo(source.key());
        assertThat(stored.text("/body")).isEqualTo("{\"event\": \"Überlastet\"}");
        assertThat(stored.text("/bodyEncoding")).isEqualTo("UTF_8");
        assertThat(stored.text("/headers/content-type")).isEqualTo("application/vnd.stub+json; charset=utf-8");
        assertThat(stored.text("/headers/x-custom")).isEqualTo("kept");
        assertThat(stored.body()).doesNotContain(source.secret());
        assertThat(jobsOf(accepted)).isEqualTo(1);
    }

    @Test
    void acceptsPut() {
        source.sender().put(source.deliveryUrl(), "application/json", BODY).expect(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream"
            })
    void acceptsAnyContentType(String contentType) {
        source.sender()
                .post(source.deliveryUrl(), contentType, "{\"torn\": ".getBytes(UTF_8))
                .expect(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/xml"})
    void answersSendersThatAcceptNoJson(String accepted) {
        ApiResponse answer = source.sender()
                .with("Accept", accepted)
                .post(source.deliveryUrl(), "application/json", BODY)
                .expect(202);

        assertThat(answer.mediaType()).startsWith("application/json");
        assertThat(answer.text("/id")).isNotEmpty();
        source.sender()
                .with("Accept", accepted)
                .post("/api/v1/ingress/unknown", "application/json", BODY)
                .expectProblem(403, "ingress-refused");
    }

    @Test
    void storesBytesThatAreNoText() {
        byte[] bytes = {(byte) 0xFF, 0, 1};
        String id = source.sender()
                .post(source.deliveryUrl(), "application/octet-stream", bytes)
                .expect(202)
                .text("/id");

        ApiResponse stored = admin.get(RECEIVED + id).expect(200);

        assertThat(stored.text("/bodyEncoding")).isEqualTo("BASE64");
        assertThat(stored.text("/body")).isEqualTo("/wAB");
    }

    @Test
    void answersARepetitionLikeTheFirstDelivery() {
        ApiClient sender = source.sender().with("X-Stub-Id", "delivery-1");
        ApiResponse first =
                sender.post(source.deliveryUrl(), "text/plain", BODY).expect(202);

        ApiResponse second = sender.post(source.deliveryUrl(), "text/plain", "retry".getBytes(UTF_8))
                .expect(202);

        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(admin.get(RECEIVED + first.text("/id"))
                        .at("/delivery/repetitions")
                        .asInt())
                .isEqualTo(1);
        assertThat(jobsOf(first)).isEqualTo(1);
    }

    @Test
    void takesEqualBodiesOfOneSourceForOneDelivery() {
        String id = source.send("the same").expect(202).text("/id");

        assertThat(source.send("the same").expect(202).text("/id")).isEqualTo(id);
        assertThat(source.send("another one").expect(202).text("/id")).isNotEqualTo(id);
        assertThat(StubSource.add().send("the same").expect(202).text("/id")).isNotEqualTo(id);
    }

    @Test
    void storesADeliveryWhoseIdCannotBeRead() {
        source.send("broken").expect(202);
    }

    @Test
    void answersAllRefusalsAlike() {
        StubSource disabled = StubSource.add();
        String etag = admin.get(disabled.location()).etag();
        admin.patch(disabled.location(), etag, Map.of("enabled", false)).expect(200);
        ApiClient sender = source.sender();

        Set<String> details = new HashSet<>();
        for (ApiResponse refused : List.of(
                sender.post("/api/v1/ingress/unknown", "text/plain", BODY),
                sender.with("X-Stub-Secret", "another-secret").post(source.deliveryUrl(), "text/plain", BODY),
                ApiClient.anonymous().post(source.deliveryUrl(), "text/plain", BODY),
                disabled.send("anything"))) {
            details.add(refused.expectProblem(403, "ingress-refused").text("/detail"));
        }

        assertThat(details).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "v1=", "v1=abc def"})
    void refusesASignatureThatCannotBeRead(String signature) {
        ApiClient.anonymous()
                .with("X-PagerDuty-Signature", signature)
                .post(source.deliveryUrl(), "application/json", BODY)
                .expectProblem(400, "malformed-request");
    }

    /** Known and unknown sources, with headers of any kind. */
    @ParameterizedTest
    @CsvSource({
        "X-PagerDuty-Signature, nonsense, 400",
        "X-Slack-Signature, nonsense, 400",
        "Authorization, nonsense, 400",
        "webhook-signature, nonsense, 400",
        "X-PagerDuty-Signature, v1=2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae, 403",
        "Authorization, Bearer another-secret, 403",
        "Cookie, session=1, 403",
        "X-Gitlab-Token, abc, 403"
    })
    void aRefusalDoesNotTellWhichSourcesThereAre(String header, String value, int status) {
        String alertmanager = "alerts-" + UUID.randomUUID();
        admin.post("/api/v1/ingress-sources", Map.of("key", alertmanager, "kind", "alertmanager", "name", "Alerts"))
                .expect(201);
        ApiClient sender = ApiClient.anonymous().with(header, value);

        Set<String> answers = new HashSet<>();
        for (String key : List.of(source.key(), alertmanager, "unknown")) {
            ApiResponse answer = sender.post("/api/v1/ingress/" + key, "application/json", BODY)
                    .expect(status);
            answers.add(answer.text("/type") + answer.text("/detail"));
        }

        assertThat(answers).hasSize(1);
    }

    @Test
    void verifiesSignaturesOverTheRawBytes() {
        ApiClient signed = ApiClient.anonymous();
        for (Map.Entry<String, String> header :
                HexSignature.pagerDuty(List.of(source.secret())).sign(BODY).entrySet()) {
            signed = signed.with(header.getKey(), header.getValue());
        }
        byte[] changed = Arrays.copyOf(BODY, BODY.length + 1);
        changed[BODY.length] = '\n';

        signed.post(source.deliveryUrl(), "application/json", BODY).expect(202);
        signed.post(source.deliveryUrl(), "application/json", changed).expectProblem(403, "ingress-refused");
    }

    @Test
    void readsNoBearerTokenOfDebrief() {
        source.sender()
                .with("Authorization", "Bearer no-token-of-ours")
                .post(source.deliveryUrl(), "text/plain", BODY)
                .expect(202);
    }

    @Test
    void acceptsTheSecretInTheUrl() {
        ApiClient anonymous = ApiClient.anonymous();

        anonymous
                .post(source.deliveryUrl() + "/" + source.secret(), "text/plain", BODY)
                .expect(202);
        anonymous
                .put(source.deliveryUrl() + "/" + source.secret(), "text/plain", BODY)
                .expect(202);
        anonymous
                .post(source.deliveryUrl() + "/another-secret", "text/plain", BODY)
                .expectProblem(403, "ingress-refused");
    }

    @Test
    void refusesBodiesOverTheLimit() {
        byte[] large = new byte[1024 * 1024 + 1];
        Arrays.fill(large, (byte) ' ');

        source.sender().post(source.deliveryUrl(), "text/plain", large).expectProblem(413, "payload-too-large");
    }

    private static long jobsOf(ApiResponse accepted) {
        return TestDatabase.column(
                        "SELECT id FROM job WHERE kind = 'ingress-mapping' AND subject_id = ?", accepted.text("/id"))
                .size();
    }
}
