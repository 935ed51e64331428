package dev.debrief.notifications.routing.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.contracts.Visibility;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.LinksConfig;
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
    private final String baseUrl;

    NotificationFactory(ObjectMapper json, LinksConfig links) {
        this.json = json;
        this.baseUrl = links.baseUrl().toString().replaceFirst("/+$", "");
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
                baseUrl + subject.path(),
                json.valueToTree(received.event()));
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
