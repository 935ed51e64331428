package dev.debrief.notifications.improvement;

import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was improved, according to an event. */
@Entity
class Improvement {

    @Id
    private UUID id;

    private String eventId;

    @Enumerated(EnumType.STRING)
    private ImprovementKind kind;

    private UUID subjectId;
    private String subjectKey;
    private String title;
    private @Nullable String link;
    private @Nullable String ownerName;
    private List<String> teams;
    private @Nullable String shortens;
    private @Nullable Integer minutes;
    private boolean visible;
    private Instant occurredAt;
    private @Nullable Instant summarisedTo;

    @SuppressWarnings("NullAway.Init")
    protected Improvement() {}

    Improvement(ImprovementKind kind, Notification notification, Collection<String> teams) {
        ImprovementEvent event = ImprovementEvent.of(notification);
        this.id = Ids.next();
        this.eventId = notification.eventId();
        this.kind = kind;
        this.subjectId = notification.subjectId();
        this.subjectKey = notification.subjectKey();
        this.title = event.title();
        this.link = notification.link();
        this.ownerName = event.ownerName();
        this.teams = teams.stream().sorted().toList();
        this.shortens = event.shortens();
        this.minutes = event.minutes();
        this.visible = notification.audience().open();
        this.occurredAt = notification.occurredAt();
    }

    ImprovementKind kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    String subjectKey() {
        return subjectKey;
    }

    String title() {
        return title;
    }

    @Nullable String link() {
        return link;
    }

    @Nullable String ownerName() {
        return ownerName;
    }

    List<String> teams() {
        return teams;
    }

    /** The interval of a response that it is meant to shorten; null if none is named. */
    @Nullable String shortens() {
        return shortens;
    }

    int minutes() {
        return minutes == null ? 0 : minutes;
    }

    Instant occurredAt() {
        return occurredAt;
    }
}
