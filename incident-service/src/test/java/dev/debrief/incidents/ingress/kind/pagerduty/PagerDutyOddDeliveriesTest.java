package dev.debrief.incidents.ingress.kind.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries that say nothing about an incident, or cannot be read. */
class PagerDutyOddDeliveriesTest {

    private final PagerDutyKind kind = new PagerDutyKind();

    @ParameterizedTest
    @ValueSource(
            strings = {"service.created", "service.updated", "service.deleted", "service.custom_field_values.updated"})
    void ignoresEventsAboutServices(String eventType) {
        String data = "{\"id\":\"PSVC001\",\"type\":\"service\",\"summary\":\"checkout\"}";

        assertThat(read(PagerDutySamples.event(eventType, data)).ignoredBecause())
                .isEqualTo("The event " + eventType + " is about a service, not about an incident.");
    }

    @Test
    void ignoresTestDeliveries() {
        String ping = """
                {"event":{"id":"01PING","event_type":"pagey.ping","resource_type":"pagey","occurred_at":"2024-11-15T10:29:00Z",
                 "agent":null,"client":null,"data":{"message":"Hello from your friend Pagey!","type":"ping"}}}""";

        assertThat(read(ping).ignoredBecause()).isEqualTo("It is a test delivery of PagerDuty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident.exploded", "service.exploded", "Incident.triggered", "incident"})
    void anUnknownTypeOfEventIsUnreadable(String eventType) {
        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> read(PagerDutySamples.event(eventType)))
                .withMessage("The event type '" + eventType + "' is unknown.");
    }

    @Test
    void survivesDamage() {
        for (String event : PagerDutySamples.events()) {
            SampleDeliveries.assertSurvivesDamage(kind, Map.of(), event);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "7", "\"text\"", "{}", "{\"event\":[]}", "{\"event\":{}}", "{\"a\":1"})
    void refusesWhatIsNoEvent(String body) {
        assertThatExceptionOfType(UnreadableDeliveryException.class).isThrownBy(() -> read(body));
    }

    @Test
    void refusesDeepNestingAndBrokenCharacters() {
        byte[] brokenUtf8 = {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}'};

        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> read("{\"event\":".repeat(5000)))
                .withMessageStartingWith("The body is not valid JSON");
        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> kind.read(new RawDelivery(Map.of(), brokenUtf8, SampleDeliveries.RECEIVED_AT)));
    }

    @Test
    void readsTitlesOfAnyLengthAndScript() {
        assertThat(title("x".repeat(100_000))).hasSize(200).endsWith("…");
        assertThat(title("one\\n two\\u0007\\u0000 three")).isEqualTo("one two three");
        assertThat(title("🚒 عطل في الدفع – שלום")).isEqualTo("🚒 عطل في الدفع – שלום");
        assertThat(title("\\u0007")).isNull();
        assertThat(title("\\ud83d")).isNull();
    }

    private @Nullable String title(String inJson) {
        return change(PagerDutySamples.event("incident.triggered").replace("Checkout error rate", inJson))
                .incident()
                .title();
    }

    private SourceChange change(String body) {
        Reading reading = read(body);
        assertThat(reading.changes()).hasSize(1);
        return reading.changes().get(0);
    }

    private Reading read(String body) {
        return kind.read(SampleDeliveries.json(body));
    }
}
