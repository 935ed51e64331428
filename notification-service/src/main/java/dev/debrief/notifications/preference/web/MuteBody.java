package dev.debrief.notifications.preference.web;

import dev.debrief.notifications.preference.Mute;
import dev.debrief.platform.problem.PointsTo;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Mute",
        description = "Notifications that are neither sent nor shown in the feed. With an event type and a subject,"
                + " both must match")
record MuteBody(
        @Schema(
                description = "An event type, or all types of an aggregate",
                examples = "dev.debrief.action-item.due-soon.v1")
        @Nullable @Size(max = 160) String eventType,

        @Schema(description = "UUID or key of an incident, a postmortem or an action item", examples = "AI-12")
        @Nullable @Pattern(regexp = SUBJECT, message = "must be a UUID, or a key such as INC-42") String subject,

        @Schema(
                description = "When it ends, absent for no end. One that has ended is dropped by the next change",
                examples = "2024-12-20T08:00:00Z")
        @Nullable Instant until) {

    private static final String SUBJECT =
            "^([A-Z]{1,10}-[1-9][0-9]{0,17}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$";

    @AssertTrue(message = "is required without subject") @Schema(hidden = true)
    @PointsTo("eventType")
    boolean isAboutSomething() {
        return eventType != null || subject != null;
    }

    static MuteBody of(Mute mute) {
        return new MuteBody(mute.eventType(), mute.subject(), mute.until());
    }

    Mute toMute() {
        return new Mute(eventType, subject, until);
    }
}
