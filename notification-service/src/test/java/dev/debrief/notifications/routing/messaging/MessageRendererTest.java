package dev.debrief.notifications.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.action.ActionItemEvent;
import dev.debrief.contracts.action.ActionItemOverdue;
import dev.debrief.contracts.action.ActionItemVerified;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.contracts.incident.IncidentReported;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.postmortem.PostmortemDrafted;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.PostmortemPublished;
import dev.debrief.notifications.notification.Tone;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageRendererTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final MessageFormatter formatter = new MessageFormatter(ZoneId.of("UTC"));

    static List<Class<? extends DomainEvent>> everyEventType() {
        return EventTypes.all().stream()
                .filter(type -> EventTypes.aggregateOf(type) != Aggregate.NOTIFICATION)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void everyEventIsRendered(Class<? extends DomainEvent> type) {
        RenderedMessage story = tell(sample(type));

        assertThat(story.wording().headline()).matches("[^\\n]{10,200}").doesNotContain("null", "_");
        assertThat(story.wording().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("null"));
    }

    @Test
    void anOverdueActionItemNamesTitleDueDateAndOwnerAndBlamesNobody() {
        RenderedMessage story = tell(sample(ActionItemOverdue.class));

        assertThat(story.wording().tone()).isEqualTo(Tone.NUDGE);
        assertThat(story.wording().headline()).startsWith("AI-12 \"Cover the discount calculation");
        assertThat(story.wording().body())
                .contains("It was due on Friday, 22 November 2024 and is in progress.", "Owner: QA Team.", "PM-7")
                .doesNotContainIgnoringCase("fail", "late", "missed");
    }

    @Test
    void anOldIncidentIsToldWithItsTrueDates() {
        RenderedMessage story = tell(sample(IncidentReported.class));

        assertThat(story.wording().body()).contains("Start of impact: 15 November 2024, 10:15 UTC.");
    }

    @Test
    void aMeetingWindowThatWasOverWhenTheDraftWasMadeIsNotToldAsMissed() throws IOException {
        String late =
                json(PostmortemDrafted.class).replaceFirst("\"at\": \"[^\"]+\"", "\"at\": \"2025-06-01T00:00:00Z\"");

        RenderedMessage story = tell(JSON.readValue(late, PostmortemDrafted.class));

        assertThat(story.wording().body())
                .contains("was over when the incident was recorded")
                .doesNotContain("best held");
    }

    @Test
    void successesAreCelebrated() {
        assertThat(tell(sample(ActionItemVerified.class)).wording().tone()).isEqualTo(Tone.CELEBRATION);
        assertThat(tell(sample(PostmortemPublished.class)).wording().tone()).isEqualTo(Tone.CELEBRATION);
        assertThat(tell(sample(IncidentResolved.class)).wording().body())
                .contains("From start of impact to resolution: 1 hour 20 minutes.");
    }

    @Test
    void durationsReadLikeSpeech() {
        assertThat(formatter.duration(80 * 60)).isEqualTo("1 hour 20 minutes");
        assertThat(formatter.duration(25 * 3600 + 60)).isEqualTo("1 day 1 hour 1 minute");
        assertThat(formatter.duration(59)).isEqualTo("less than a minute");
    }

    private RenderedMessage tell(DomainEvent eventName) {
        if (eventName instanceof IncidentEvent incident) {
            return new IncidentMessageRenderer(formatter).tell(incident);
        }
        if (eventName instanceof PostmortemEvent postmortem) {
            return new PostmortemMessageRenderer(formatter).tell(postmortem);
        }
        return new ActionItemMessageRenderer(formatter).tell((ActionItemEvent) eventName);
    }

    private static <T extends DomainEvent> T sample(Class<T> type) {
        try {
            return JSON.readValue(json(type), type);
        } catch (IOException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private static String json(Class<? extends DomainEvent> type) throws IOException {
        String[] name = EventTypes.typeOf(type).split("\\.", 4);
        String path = "/contracts/" + name[2] + "/" + name[3] + ".sample.json";
        try (var sample = MessageRendererTest.class.getResourceAsStream(path)) {
            // Some samples tell of a "null pointer", which is not the null this test looks for.
            return new String(Objects.requireNonNull(sample, path).readAllBytes(), UTF_8).replace("null", "void");
        }
    }
}
