package dev.debrief.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class MessageTextsTest {

    private static final String EVENT_TYPE = "dev.debrief.incident.unmerged.v1";
    private static final String TEMPLATES = "/api/v1/message-templates/" + EVENT_TYPE + "/";

    private static final Grounds SUBSCRIBER = new Grounds(Reason.SUBSCRIBED, "user:dana", null);
    private static final Grounds PAYMENTS = new Grounds(Reason.OWNER, "user:dana", "team:payments");

    private static final JsonNode UNMERGED =
            JsonNodeFactory.instance.objectNode().put("fromKey", "INC-42 <b>").put("at", "2024-11-15T13:10:00Z");

    @Inject
    MessageTexts texts;

    @Inject
    MailTexts mails;

    @Inject
    MeterRegistry metrics;

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    @AfterEach
    void restore() {
        for (TemplateChannel channel : TemplateChannel.values()) {
            admin.delete(TEMPLATES + channel, "*").expect(204);
        }
    }

    @Test
    void aMessageHasTheTextOfTheNotificationAndTheReason() {
        Notification overdue = SampleNotifications.overdue();

        assertThat(texts.of(overdue, "PAGER", new Grounds(Reason.OWNER, "user:dana", null)))
                .isEqualTo(new MessageText(
                        overdue.content().headline(),
                        overdue.content().lines(),
                        "AI-12",
                        "https://debrief.example/action-items/AI-12",
                        "You receive this because you own AI-12."));
    }

    @Test
    void anOverrideConcernsItsChannelOnly() {
        override(TemplateChannel.SLACK, Map.of("headline", "Apart: {fromKey}"));

        assertThat(texts.of(unmerged(UNMERGED), "SLACK", SUBSCRIBER).headline()).isEqualTo("Apart: INC-42 <b>");
        assertThat(texts.of(unmerged(UNMERGED), "SLACK", SUBSCRIBER).lines())
                .isEqualTo(SampleNotifications.overdue().content().lines());
        assertThat(texts.of(unmerged(UNMERGED), "EMAIL", SUBSCRIBER).headline())
                .isEqualTo(SampleNotifications.overdue().content().headline());
    }

    @Test
    void anOverrideIsEscapedInMail() {
        override(TemplateChannel.EMAIL, Map.of("headline", "Apart: {fromKey}", "body", "<i>{fromKey}</i>"));

        MailText mail = mails.of(unmerged(UNMERGED), SUBSCRIBER);

        assertThat(mail.subject()).isEqualTo("Apart: INC-42 <b>");
        assertThat(mail.plain()).contains("<i>INC-42 <b></i>");
        assertThat(mail.html()).contains("&lt;i&gt;INC-42 &lt;b&gt;&lt;/i&gt;").doesNotContain("<i>", "<b>");
    }

    @Test
    void aFailingOverrideIsReportedAndReplacedByTheBuiltInText() {
        override(TemplateChannel.TEAMS, Map.of("headline", "Apart on {at.instant}"));
        double before = failures();

        JsonNode unreadable = JsonNodeFactory.instance.objectNode().put("at", "soon");
        assertThat(texts.of(unmerged(unreadable), "TEAMS", SUBSCRIBER).headline())
                .isEqualTo(SampleNotifications.overdue().content().headline());

        assertThat(failures()).isEqualTo(before + 1);
    }

    @Test
    void aMemberThatAnEventLacksPrintsNothing() {
        override(TemplateChannel.TEAMS, Map.of("headline", "Apart: {fromKey} {incident.title}"));

        assertThat(texts.of(unmerged(UNMERGED), "TEAMS", SUBSCRIBER).headline()).isEqualTo("Apart: INC-42 <b>");
    }

    @Test
    void aTeamIsNamedInTheReason() {
        assertThat(texts.of(SampleNotifications.overdue(), "SLACK", PAYMENTS).reason())
                .isEqualTo("You receive this because team:payments owns AI-12.");
        assertThat(mails.of(SampleNotifications.overdue(), PAYMENTS).plain())
                .endsWith("You receive this because team:payments owns AI-12.\n");
    }

    private double failures() {
        return metrics.counter("messages.template.failures", "channel", "TEAMS").count();
    }

    private void override(TemplateChannel channel, Map<String, String> texts) {
        admin.put(TEMPLATES + channel, "*", texts).expect(200);
    }

    private static Notification unmerged(JsonNode event) {
        Notification overdue = SampleNotifications.overdue();
        return new Notification(
                overdue.eventId(),
                EVENT_TYPE,
                overdue.occurredAt(),
                overdue.subjectId(),
                overdue.subjectKey(),
                overdue.severity(),
                overdue.audience(),
                overdue.content(),
                overdue.link(),
                event,
                null);
    }
}
