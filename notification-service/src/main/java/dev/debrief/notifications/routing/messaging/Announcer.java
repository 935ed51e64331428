package dev.debrief.notifications.routing.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.contracts.Visibility;
import dev.debrief.notifications.announcement.Announcement;
import dev.debrief.notifications.announcement.Audience;
import dev.debrief.notifications.announcement.LinksConfig;
import dev.debrief.notifications.announcement.Severity;
import dev.debrief.platform.inbox.ReceivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes announcements of facts and their stories. */
@ApplicationScoped
class Announcer {

    private final ObjectMapper json;
    private final String baseUrl;

    Announcer(ObjectMapper json, LinksConfig links) {
        this.json = json;
        this.baseUrl = links.baseUrl().toString().replaceFirst("/+$", "");
    }

    Announcement announcement(ReceivedFact received, Subject subject, Story story) {
        return new Announcement(
                received.id(),
                received.type(),
                Objects.requireNonNullElse(story.at(), received.time()),
                subject.id(),
                subject.key(),
                severityOf(subject.severity()),
                audienceOf(subject),
                story.wording(),
                baseUrl + subject.path(),
                json.valueToTree(received.fact()));
    }

    /** What is not known to be open is restricted. */
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
