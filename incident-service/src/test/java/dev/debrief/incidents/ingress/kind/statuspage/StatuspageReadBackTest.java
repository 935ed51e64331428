package dev.debrief.incidents.ingress.kind.statuspage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourceAccess;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceUnavailableException;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.testkit.kit.outgoing.StubHttpServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading incidents back, over real HTTP. */
class StatuspageReadBackTest {

    /** Claims less than Statuspage says. */
    private static final RawDelivery DELIVERY = SampleDeliveries.json(
            "{\"page\":{\"id\":\"pg1\"},\"incident\":{\"id\":\"in1\",\"name\":\"Claimed\",\"status\":\"investigating\"}}");

    private final StatuspageFixture statuspage = new StatuspageFixture();
    private final StatuspageKind kind = statuspage.kind();

    @AfterEach
    void close() {
        statuspage.close();
    }

    @Test
    void readsTheIncidentFromTheApi() {
        statuspage.server().respondWith(200, StatuspageFixture.INCIDENT);

        RawDelivery completed = kind.complete(DELIVERY, statuspage.apiAccess());

        assertThat(statuspage.server().received()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/v1/pages/pg1/incidents/in1");
            assertThat(request.headers().getFirst("Authorization")).isEqualTo("OAuth api-key");
        });
        assertThat(kind.read(completed).changes())
                .isEqualTo(kind.read(SampleDeliveries.of(
                                Map.of(StatuspageKind.READ_BACK, "true"), StatuspageFixture.DELIVERY))
                        .changes());
        assertThat(completed.receivedAt()).isEqualTo(DELIVERY.receivedAt());
    }

    @Test
    void withoutAnAccountThePageIsThatOfTheDelivery() {
        statuspage.server().respondWith(200, StatuspageFixture.INCIDENT);

        kind.complete(DELIVERY, new SourceAccess(statuspage.url(), null, "api-key", null));

        assertThat(statuspage.server().received().get(0).path()).isEqualTo("/v1/pages/pg1/incidents/in1");
    }

    @Test
    void readsTheIncidentFromThePublicPage() {
        statuspage
                .server()
                .respondWith(
                        200, "{\"page\":{},\"incidents\":[{\"id\":\"in0\"},7," + StatuspageFixture.INCIDENT + "]}");

        RawDelivery completed = kind.complete(DELIVERY, statuspage.pageAccess());

        assertThat(statuspage.server().received()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/api/v2/incidents.json");
            assertThat(request.headers().getFirst("Authorization")).isNull();
        });
        assertThat(kind.read(completed).changes())
                .extracting(SourceChange::type)
                .contains(ChangeType.RESOLVED);
    }

    @Test
    void aDeliveryCannotConfirmItself() {
        RawDelivery forged = SampleDeliveries.of(Map.of("X-Debrief-Read-Back", "true"), StatuspageFixture.DELIVERY);

        RawDelivery completed = kind.complete(forged, StatuspageFixture.NO_ACCESS);

        assertThat(completed.header(StatuspageKind.READ_BACK)).isNull();
        assertThat(kind.read(completed).changes())
                .extracting(SourceChange::type)
                .containsOnly(ChangeType.STATUS_UPDATE);
        assertThat(statuspage.server().received()).isEmpty();
    }

    @Test
    void asksForNothingAboutMaintenanceAndComponents() {
        kind.complete(
                SampleDeliveries.json("{\"incident\":{\"id\":\"in1\",\"status\":\"scheduled\"}}"),
                statuspage.apiAccess());
        kind.complete(SampleDeliveries.json("{\"component_update\":{\"id\":\"cu1\"}}"), statuspage.apiAccess());

        assertThat(statuspage.server().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 420, 429, 500, 503})
    void isTriedAgainLaterIfStatuspageIsBusy(int status) {
        statuspage.server().respondWith(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            StubHttpServer.reply(exchange, status, "{}");
        });

        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(() -> kind.complete(DELIVERY, statuspage.apiAccess()))
                .withMessage("Statuspage responded with " + status + " when asked for the incident.")
                .satisfies(thrown -> assertThat(thrown.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void isTriedAgainLaterIfStatuspageCannotBeReached() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0)) {
            unused = socket.getLocalPort();
        }
        SourceAccess access = new SourceAccess("http://localhost:" + unused, null, "api-key", "pg1");

        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(() -> kind.complete(DELIVERY, access))
                .withMessageStartingWith("Statuspage cannot be reached: ")
                .satisfies(thrown -> assertThat(thrown.retryAfter()).isNull());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 404})
    void isUnreadableIfStatuspageRefuses(int status) {
        statuspage.server().respondWith(status, "{}");

        assertUnreadable(
                DELIVERY,
                statuspage.apiAccess(),
                "Statuspage responded with " + status + " when asked for the incident.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "null", "{\"id\":\"in1\"", "{}", "{\"id\":\"in2\"}", "{\"id\":[]}"})
    void isUnreadableIfStatuspageSaysSomethingElse(String response) {
        statuspage.server().respondWith(200, response);

        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> kind.complete(DELIVERY, statuspage.apiAccess()));
    }

    @Test
    void isUnreadableIfTheResponseIsTooLarge() {
        statuspage.server().respondWith(200, "{\"id\":\"" + "x".repeat(200_000) + "\"}");

        assertUnreadable(
                DELIVERY, statuspage.apiAccess(), "The response of Statuspage about the incident is too large.");
    }

    @Test
    void isUnreadableIfThePageDoesNotShowTheIncident() {
        statuspage.server().respondWith(200, "{\"incidents\":[{\"id\":\"in0\"}]}");

        assertUnreadable(
                DELIVERY,
                statuspage.pageAccess(),
                "The incident in1 is not among the latest ones that the status page shows.");
    }

    @Test
    void anIdCannotLeadElsewhere() {
        RawDelivery delivery = SampleDeliveries.json("{\"incident\":{\"id\":\"../../users\"}}");

        assertUnreadable(delivery, statuspage.apiAccess(), "'../../users' is not an id of Statuspage.");
        assertThat(statuspage.server().received()).isEmpty();
    }

    @Test
    void anAddressThatMustNotBeRequestedIsNot() {
        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> kind.complete(DELIVERY, new SourceAccess("https://10.0.0.1", null, null, null)))
                .withMessageStartingWith("The URL of Statuspage cannot be used: ");
    }

    private void assertUnreadable(RawDelivery delivery, SourceAccess access, String reason) {
        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> kind.complete(delivery, access))
                .withMessage(reason);
    }
}
