package dev.debrief.notifications.routing.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.contracts.Visibility;
import dev.debrief.notifications.message.EventTexts;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Links;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Severity;
import dev.debrief.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates notifications from events and what the rules say about them. */
@ApplicationScoped
class NotificationFactory {

    private final ObjectMapper json;
    private final EventTexts texts;
    private final Links links;

    NotificationFactory(ObjectMapper json, EventTexts texts, Links links) {
        this.json = json;
        this.texts = texts;
        this.links = links;
    }

    Notification notification(ReceivedEvent received, Subject subject, Decision decision) {
        JsonNode event = json.valueToTree(received.event());
        return new Notification(
                received.id(),
                received.type(),
                Objects.requireNonNullElse(decision.at(), received.time()),
                subject.id(),
                subject.key(),
                severityOf(subject.severity()),
                audienceOf(subject),
                texts.describe(received.type(), event, decision.tone()),
                links.linkTo(subject.kind(), subject.id(), subject.key()),
                event,
                decision.invitation());
    }

    /** Treats an unknown visibility as restricted. */
    private static Audience audienceOf(Subject subject) {
        return subject.visibility() == Visibility.OPEN ? Audience.EVERYBODY : new Audience(false, subject.audience());
    }

    private static @Nullable Severity severityOf(dev.debrief.contracts.Severity severity) {
        return switch (severity) {
            case CRITICAL -> Severity.CRITICAL;
            case HIGH -> Severity.HIGH;
            case MEDIUM -> Severity.MEDIUM;
            case LOW -> Severity.LOW;
            case UNKNOWN -> null;
        };
    }
}
