package dev.debrief.notifications.routing.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.contracts.Visibility;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Links;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Severity;
import dev.debrief.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates notifications from events and their messages. */
@ApplicationScoped
class NotificationFactory {

    private final ObjectMapper json;
    private final Links links;

    NotificationFactory(ObjectMapper json, Links links) {
        this.json = json;
        this.links = links;
    }

    Notification notification(ReceivedEvent received, Subject subject, RenderedMessage message) {
        return new Notification(
                received.id(),
                received.type(),
                Objects.requireNonNullElse(message.at(), received.time()),
                subject.id(),
                subject.key(),
                severityOf(subject.severity()),
                audienceOf(subject),
                message.content(),
                links.linkTo(subject.kind(), subject.id(), subject.key()),
                json.valueToTree(received.event()),
                message.invitation());
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
