package dev.debrief.notifications.improvement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Severity;
import dev.debrief.notifications.notification.Tone;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** Notifications of the golden samples about one subject. */
final class ImprovementEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID subjectId = UUID.randomUUID();
    private final String aggregate;
    private final String key;
    private Audience audience = Audience.EVERYBODY;
    private Consumer<ObjectNode> change = snapshot -> {};

    private ImprovementEvents(String aggregate, String key) {
        this.aggregate = aggregate;
        this.key = key;
    }

    static ImprovementEvents ofActionItem(String key) {
        return new ImprovementEvents("action-item", key);
    }

    static ImprovementEvents ofPostmortem(String key) {
        return new ImprovementEvents("postmortem", key);
    }

    ImprovementEvents ownedBy(String handle, String displayName) {
        return with(
                snapshot -> snapshot.putObject("owner").put("handle", handle).put("displayName", displayName));
    }

    ImprovementEvents shortening(String interval, int minutes) {
        return with(snapshot ->
                snapshot.putObject("benefit").put("shortens", interval).put("minutes", minutes));
    }

    ImprovementEvents restrictedTo(String... handles) {
        audience = new Audience(false, List.of(handles));
        return this;
    }

    private ImprovementEvents with(Consumer<ObjectNode> more) {
        change = change.andThen(more);
        return this;
    }

    UUID subjectId() {
        return subjectId;
    }

    Notification notification(String eventName, Instant at) {
        return notification(eventName, at, event -> {});
    }

    Notification notification(String eventName, Instant at, Consumer<ObjectNode> eventChange) {
        ObjectNode event = sample(eventName);
        change.accept((ObjectNode) event.get(aggregate.equals("action-item") ? "actionItem" : "postmortem"));
        eventChange.accept(event);
        return new Notification(
                UUID.randomUUID().toString(),
                "dev.debrief." + aggregate + "." + eventName + ".v1",
                at,
                subjectId,
                key,
                Severity.HIGH,
                audience,
                new NotificationContent(Tone.SUCCESS, key, List.of()),
                "https://debrief.example/" + key,
                event,
                null);
    }

    private ObjectNode sample(String eventName) {
        String path = "/contracts/" + aggregate + "/" + eventName + ".v1.sample.json";
        try (var sample = ImprovementEvents.class.getResourceAsStream(path)) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(sample, path));
        } catch (IOException unreadable) {
            throw new IllegalStateException(path, unreadable);
        }
    }
}
