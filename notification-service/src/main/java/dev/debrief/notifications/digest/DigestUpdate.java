package dev.debrief.notifications.digest;

import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event in a digest. */
record DigestUpdate(
        String eventId,
        String eventType,
        UUID subjectId,
        String subjectKey,
        @Nullable String link,
        Tone tone,
        String headline,
        Instant occurredAt) {}
