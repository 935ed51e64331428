package dev.debrief.notifications.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.action.ActionItemCommented;
import dev.debrief.contracts.action.ActionItemCommitted;
import dev.debrief.contracts.action.ActionItemCompleted;
import dev.debrief.contracts.action.ActionItemDueSoon;
import dev.debrief.contracts.action.ActionItemEscalated;
import dev.debrief.contracts.action.ActionItemEvent;
import dev.debrief.contracts.action.ActionItemOverdue;
import dev.debrief.contracts.action.ActionItemRecurred;
import dev.debrief.contracts.action.ActionItemReopened;
import dev.debrief.contracts.action.ActionItemStarted;
import dev.debrief.contracts.action.ActionItemVerified;
import dev.debrief.contracts.action.VerificationDue;
import dev.debrief.contracts.incident.FollowUpSuggested;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.contracts.incident.IncidentReported;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.postmortem.PostmortemApproved;
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
import org.junit.jupiter.params.provider.CsvSource;
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
    @MethodSource("everyEventType")
    void everyEventIsRendered(Class<? extends DomainEvent> type) {
        RenderedMessage message = render(sample(type));

        assertThat(message.content().headline()).matches("[^\\n]{10,200}").doesNotContain("null", "_");
        assertThat(message.content().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("null"));
    }

    @Test
    void anExceptionFromFourEyesIsNamedWithItsReason() {
        String line = "Priya Raman took an exception from four eyes: I am the only engineer this week";

        assertThat(render(sample(PostmortemPublished.class)).content().lines()).contains(line);
        assertThat(render(sample(PostmortemApproved.class)).content().lines()).contains(line);
    }

    @Test
    void aReasonIsPassedOnAlsoWhereItIsNotRequired() {
        assertThat(render(sample(ActionItemCompleted.class)).content().body())
                .contains("Eleven edge cases are covered");
        assertThat(render(sample(ActionItemStarted.class)).content().body())
                .contains("Reason: The test environment has promotions again");
        assertThat(render(sample(ActionItemCommitted.class)).content().body())
                .contains("Reason: The gap that let the failure through");
    }

    @Test
    void aRecurrenceNamesTheIncidentAndTheReason() {
        RenderedMessage message = render(sample(ActionItemRecurred.class));

        assertThat(message.content().headline()).startsWith("AI-17").endsWith(": it happened again in INC-57");
        assertThat(message.content().body()).contains("affected the same service (checkout)");
    }

    @Test
    void aReopenedActionItemSaysWhyAndInWhichIncidentItRecurred() {
        RenderedMessage message = render(sample(ActionItemReopened.class));

        assertThat(message.content().headline()).endsWith("is open again: it recurred in INC-57");
        assertThat(message.content().lines()).contains("Reason: Orders with a promotion failed again");
    }

    @Test
    void anOverdueActionItemNamesTitleDueDateAndOwnerWithoutBlame() {
        RenderedMessage message = render(sample(ActionItemOverdue.class));

        assertThat(message.content().tone()).isEqualTo(Tone.REMINDER);
        assertThat(message.content().headline()).startsWith("AI-12 \"Cover the discount calculation");
        assertThat(message.content().body())
                .contains("It was due on Friday, 22 November 2024 and is in progress.", "Owner: QA Team.", "PM-7")
                .doesNotContainIgnoringCase("fail", "late", "missed");
    }

    @Test
    void aCommentReachesThoseWhomItMentions() {
        RenderedMessage message = render(sample(ActionItemCommented.class));

        assertThat(message.content().headline()).startsWith("Dana Okafor commented on AI-12");
        assertThat(message.content().lines()).contains("Is the nightly run enough to verify it? @user:priya");
        assertThat(message.directRecipients()).containsExactly("user:priya");
    }

    @Test
    void aReminderNamesTheDayAndReachesTheOwner() {
        RenderedMessage message = render(sample(ActionItemDueSoon.class));

        assertThat(message.content().tone()).isEqualTo(Tone.REMINDER);
        assertThat(message.content().headline()).endsWith("is due in 3 days");
        assertThat(message.content().body())
                .contains("It is due on Friday, 22 November 2024 and is in progress.", "snooze the item");
        assertThat(message.directRecipients()).containsExactly("team:qa");
    }

    @ParameterizedTest
    @CsvSource({"0, is due today", "1, is due tomorrow", "2, is due in 2 days"})
    void aReminderCountsTheDays(int daysLeft, String words) {
        ActionItemDueSoon sample = sample(ActionItemDueSoon.class);

        RenderedMessage message = render(new ActionItemDueSoon(sample.actionItem(), daysLeft, sample.dueOn()));

        assertThat(message.content().headline()).endsWith(words);
    }

    @Test
    void anEscalationReachesThoseThePolicyNames() {
        RenderedMessage message = render(sample(ActionItemEscalated.class));

        assertThat(message.content().tone()).isEqualTo(Tone.REMINDER);
        assertThat(message.content().body())
                .contains("Escalation level: 1.", "Owner: QA Team.")
                .doesNotContainIgnoringCase("fail", "late", "missed");
        assertThat(message.directRecipients()).containsExactlyInAnyOrder("user:priya", "team:engineering-leads");
    }

    @Test
    void theOwnerIsRemindedOfTheVerification() {
        RenderedMessage message = render(sample(VerificationDue.class));

        assertThat(message.content().headline()).endsWith("can be verified");
        assertThat(message.content().body()).contains("until Friday, 20 December 2024");
        assertThat(message.directRecipients()).containsExactly("team:engineering-leads");
    }

    @Test
    void anOldIncidentIsRenderedWithItsTimesOfOccurrence() {
        RenderedMessage message = render(sample(IncidentReported.class));

        assertThat(message.content().body()).contains("Start of impact: 15 November 2024, 10:15 UTC.");
    }

    @Test
    void aFollowUpIsRenderedWithItsTitleAndForWhomItIs() {
        RenderedMessage message = render(sample(FollowUpSuggested.class));

        assertThat(message.content().headline()).startsWith("A follow-up of INC-42");
        assertThat(message.content().lines()).contains("Alert on failed payments per promotion", "For: Payments.");
    }

    @Test
    void aMeetingWindowThatEndedBeforeTheDraftIsNotMissed() throws IOException {
        String late =
                json(PostmortemDrafted.class).replaceFirst("\"at\": \"[^\"]+\"", "\"at\": \"2025-06-01T00:00:00Z\"");

        RenderedMessage message = render(JSON.readValue(late, PostmortemDrafted.class));

        assertThat(message.content().body())
                .contains("had ended when the incident was recorded")
                .doesNotContain("Hold the review");
    }

    @Test
    void successesHaveTheirOwnTone() {
        assertThat(render(sample(ActionItemVerified.class)).content().tone()).isEqualTo(Tone.SUCCESS);
        assertThat(render(sample(PostmortemPublished.class)).content().tone()).isEqualTo(Tone.SUCCESS);
        assertThat(render(sample(IncidentResolved.class)).content().body())
                .contains("From start of impact to resolution: 1 hour 20 minutes.");
    }

    @Test
    void durationsAreFormattedInWords() {
        assertThat(formatter.formatDuration(80 * 60)).isEqualTo("1 hour 20 minutes");
        assertThat(formatter.formatDuration(25 * 3600 + 60)).isEqualTo("1 day 1 hour 1 minute");
        assertThat(formatter.formatDuration(59)).isEqualTo("less than a minute");
    }

    private RenderedMessage render(DomainEvent event) {
        if (event instanceof IncidentEvent incident) {
            return new IncidentMessageRenderer(formatter).render(incident);
        }
        if (event instanceof PostmortemEvent postmortem) {
            return new PostmortemMessageRenderer(formatter).render(postmortem);
        }
        return new ActionItemMessageRenderer(formatter).render((ActionItemEvent) event);
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
            // Some samples mention a "null pointer", which is not the null this test looks for.
            return new String(Objects.requireNonNull(sample, path).readAllBytes(), UTF_8).replace("null", "void");
        }
    }
}
