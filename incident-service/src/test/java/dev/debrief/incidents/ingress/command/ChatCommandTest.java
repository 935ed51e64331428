package dev.debrief.incidents.ingress.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.signature.HexSignature;
import dev.debrief.platform.signature.HmacAuthorization;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ChatCommandTest {

    private static final String SIGNING_SECRET = "debrief-slack-secret";
    private static final String SECURITY_TOKEN = "ZGVicmllZi10ZWFtcy1zZWNyZXQtMzItYnl0ZXMtb2s=";

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    @Test
    void reportsAnIncidentAndAddsANote() {
        String source = source("slack", SIGNING_SECRET);
        map(source, "U01", "user:dana", "CONTRIBUTOR");

        String reported = slack(source, "U01", "report high Checkout fails <now>\nSince the release");

        assertThat(reported).contains("was reported with severity HIGH: Checkout fails &lt;now&gt;");
        String key = reported.substring(0, reported.indexOf(' '));
        ApiResponse incident = reader().get("/api/v1/incidents/" + key).expect(200);
        assertThat(incident.text("/title")).isEqualTo("Checkout fails <now>");
        assertThat(incident.text("/summary")).isEqualTo("Checkout fails <now>\nSince the release");
        assertThat(incident.text("/severity")).isEqualTo("HIGH");
        assertThat(incident.text("/reportedBy/handle")).isEqualTo("user:dana");

        assertThat(slack(source, "U01", "note " + key + " rolled back"))
                .isEqualTo("Added to the timeline of " + key + ".");
        assertThat(reader().get("/api/v1/incidents/" + key + "/timeline").texts("/items", "text"))
                .contains("rolled back");
        assertThat(slack(source, "U01", "list")).contains(key + " HIGH REPORTED: Checkout fails &lt;now&gt;");
    }

    @Test
    void aRepeatedDeliveryReportsOnce() {
        String source = source("slack", SIGNING_SECRET);
        map(source, "U01", "user:dana", "CONTRIBUTOR");
        String title = "Reported once " + SEQUENCE.incrementAndGet();
        String body = slashCommand("U01", "report " + title, "trigger-" + SEQUENCE.incrementAndGet());

        send(source, body).expect(200);
        assertThat(send(source, body).status()).isLessThan(300);

        assertThat(reader().get("/api/v1/incidents?text=" + URLEncoder.encode(title, UTF_8))
                        .texts("/items", "title"))
                .containsOnlyOnce(title);
    }

    @Test
    void whoeverIsNotMappedWritesNothing() {
        String source = source("slack", SIGNING_SECRET);
        String title = "Never reported " + SEQUENCE.incrementAndGet();

        assertThat(slack(source, "U02", "report " + title))
                .isEqualTo("You are not mapped to a Debrief user. Ask an admin to map U02 of source " + source + ".");
        assertThat(slack(source, "U02", "list")).startsWith("You are not mapped");
        assertThat(slack(source, "U02", "help")).contains("note INC-42 &lt;text&gt;");

        assertThat(admin().get("/api/v1/ingress-sources/" + source + "/people").texts("/items", "externalId"))
                .containsExactly("U02");
        assertThat(reader().get("/api/v1/incidents?text=" + URLEncoder.encode(title, UTF_8))
                        .texts("/items", "title"))
                .isEmpty();
    }

    @Test
    void aReaderListsOnly() {
        String source = source("slack", SIGNING_SECRET);
        map(source, "U03", "user:rita", "READER");

        assertThat(slack(source, "U03", "report Something")).startsWith("You may only read.");
        assertThat(slack(source, "U03", "note INC-1 Something")).startsWith("You may only read.");
        assertThat(slack(source, "U03", "list")).doesNotStartWith("You");
    }

    @Test
    void aProblemIsAReply() {
        String source = source("slack", SIGNING_SECRET);
        map(source, "U01", "user:dana", "CONTRIBUTOR");

        assertThat(slack(source, "U01", "note INC-999999999 x")).isEqualTo("There is no incident INC-999999999.");
        assertThat(slack(source, "U01", "note x")).startsWith("The incident is missing.");
        assertThat(slack(source, "U01", "note INC-1")).startsWith("The text is missing.");
        assertThat(slack(source, "U01", "report high")).startsWith("The title is missing.");
        assertThat(slack(source, "U01", "resolve INC-1")).startsWith("There is no command 'resolve'.");
    }

    @Test
    void addsAMessageOnce() {
        String source = source("slack", SIGNING_SECRET);
        map(source, "U01", "user:dana", "CONTRIBUTOR");
        ApiResponse incident = contributor()
                .post("/api/v1/incidents", "{\"title\": \"Chat\", \"severity\": \"LOW\"}")
                .expect(201);

        String key = incident.text("/key");

        assertThat(add(source, key.toLowerCase(Locale.ROOT))).isEqualTo("Added to the timeline of " + key + ".");
        assertThat(add(source, key.toLowerCase(Locale.ROOT)))
                .isEqualTo("The timeline of " + key + " has this message already.");
        assertThat(add(source, "general")).startsWith("The channel belongs to no incident");

        ApiResponse entries = reader().get("/api/v1/incidents/" + key + "/timeline?kind=COMMUNICATION")
                .expect(200);
        assertThat(entries.texts("/items", "text")).containsExactly("rolled back 1.8.3");
        assertThat(entries.texts("/items", "occurredAt")).containsExactly("2024-11-15T10:20:00.000200Z");
        assertThat(entries.texts("/items", "link"))
                .containsExactly("https://acme.slack.com/archives/C01/p1731666000000200");
    }

    @Test
    void aChannelDoesNotSeeRestrictedIncidents() {
        String source = source("teams", SECURITY_TOKEN);
        map(source, "6e1a", "user:dana", "CONTRIBUTOR");
        String title = "Restricted " + SEQUENCE.incrementAndGet();
        contributor().post("/api/v1/incidents", """
                {"title": "%s", "severity": "LOW", "visibility": "RESTRICTED"}
                """.formatted(title)).expect(201);

        assertThat(teams(source, "list")).doesNotContain(title);
        assertThat(teams(source, "report low Open in Teams"))
                .contains("was reported with severity LOW: Open in Teams<br>");
    }

    @Test
    void anotherSecretIsRefused() {
        String source = source("slack", SIGNING_SECRET);
        byte[] body = slashCommand("U01", "list", "t").getBytes(UTF_8);
        Map<String, String> signed =
                HexSignature.slack(List.of("another-secret"), Clock.systemUTC()).sign(body);

        assertThat(signed(signed)
                        .post("/api/v1/ingress/" + source, "application/x-www-form-urlencoded", body)
                        .status())
                .isEqualTo(403);
    }

    private static String source(String kind, String secret) {
        String key = kind + "-commands-" + SEQUENCE.incrementAndGet();
        admin().post("/api/v1/ingress-sources", """
                {"key": "%s", "kind": "%s", "name": "A chat", "secret": "%s"}
                """.formatted(key, kind, secret))
                .expect(201);
        return key;
    }

    private static void map(String source, String person, String handle, String role) {
        admin().put("/api/v1/ingress-sources/" + source + "/people/" + person, "\"0\"", """
                {"handle": "%s", "role": "%s", "name": "Somebody"}
                """.formatted(handle, role))
                .expect(200);
    }

    private static String slack(String source, String person, String text) {
        return send(source, slashCommand(person, text, "trigger-" + SEQUENCE.incrementAndGet()))
                .expect(200)
                .text("/text");
    }

    private static String add(String source, String channel) {
        String payload = """
                {"type": "message_action", "callback_id": "add_to_timeline", "trigger_id": "%d",
                 "team": {"domain": "acme"}, "channel": {"id": "C01", "name": "%s"}, "user": {"id": "U01", "name": "dana"},
                 "message": {"ts": "1731666000.000200", "text": "rolled back 1.8.3"}}
                """.formatted(SEQUENCE.incrementAndGet(), channel);
        return send(source, "payload=" + URLEncoder.encode(payload, UTF_8))
                .expect(200)
                .text("/text");
    }

    private static String slashCommand(String person, String text, String trigger) {
        return "command=%2Fdebrief&user_id=" + person + "&user_name=somebody&channel_name=general&trigger_id=" + trigger
                + "&text="
                + URLEncoder.encode(
                        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), UTF_8);
    }

    private static ApiResponse send(String source, String form) {
        byte[] body = form.getBytes(UTF_8);
        return signed(HexSignature.slack(List.of(SIGNING_SECRET), Clock.systemUTC())
                        .sign(body))
                .post("/api/v1/ingress/" + source, "application/x-www-form-urlencoded", body);
    }

    private static String teams(String source, String text) {
        byte[] body = """
                {"type": "message", "id": "%d", "text": "<at>Debrief</at> %s",
                 "from": {"id": "29:1", "name": "Dana", "aadObjectId": "6e1a"}}
                """.formatted(SEQUENCE.incrementAndGet(), text).getBytes(UTF_8);
        return signed(new HmacAuthorization(List.of(SECURITY_TOKEN)).sign(body))
                .post("/api/v1/ingress/" + source, "application/json", body)
                .expect(200)
                .text("/text");
    }

    private static ApiClient signed(Map<String, String> headers) {
        ApiClient client = ApiClient.anonymous();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            client = client.with(header.getKey(), header.getValue());
        }
        return client;
    }

    private static ApiClient admin() {
        return ApiClient.as(Tokens.admin());
    }

    private static ApiClient contributor() {
        return ApiClient.as(Tokens.contributor());
    }

    private static ApiClient reader() {
        return ApiClient.as(Tokens.reader());
    }
}
