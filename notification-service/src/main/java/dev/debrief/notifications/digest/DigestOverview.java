package dev.debrief.notifications.digest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a digest as channels and webhooks receive it, grouped by subject.
 *
 * @param updates how many events it contains, with those that are not listed
 * @param subjects those with the newest event first
 * @param more how many events are not listed
 */
record DigestOverview(Frequency frequency, long updates, List<Subject> subjects, long more) {

    DigestOverview {
        subjects = List.copyOf(subjects);
    }

    /** @param newestFirst the events to list; {@code updates} may be more */
    static DigestOverview of(Frequency frequency, List<DigestUpdate> newestFirst, long updates) {
        Map<UUID, List<DigestUpdate>> bySubject = new LinkedHashMap<>();
        newestFirst.forEach(update -> bySubject
                .computeIfAbsent(update.subjectId(), id -> new ArrayList<>())
                .add(update));
        return new DigestOverview(
                frequency,
                updates,
                bySubject.values().stream().map(Subject::of).toList(),
                Math.max(0, updates - newestFirst.size()));
    }

    /** @param updates its events, newest first */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subject(UUID id, String key, @Nullable String link, List<Update> updates) {

        Subject {
            updates = List.copyOf(updates);
        }

        private static Subject of(List<DigestUpdate> newestFirst) {
            DigestUpdate newest = newestFirst.get(0);
            return new Subject(
                    newest.subjectId(),
                    newest.subjectKey(),
                    newest.link(),
                    newestFirst.stream().map(Update::of).toList());
        }
    }

    record Update(String eventId, String eventType, Tone tone, String headline, Instant at) {

        private static Update of(DigestUpdate update) {
            return new Update(
                    update.eventId(), update.eventType(), update.tone(), update.headline(), update.occurredAt());
        }
    }
}
