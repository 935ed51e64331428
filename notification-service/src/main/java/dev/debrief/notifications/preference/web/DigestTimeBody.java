package dev.debrief.notifications.preference.web;

import dev.debrief.notifications.preference.DigestTime;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DigestTime", description = "When digests are sent")
record DigestTimeBody(
        @Schema(description = "Time of day, 09:00 by default", examples = "09:00")
        @NotNull @Pattern(regexp = TimeOfDay.PATTERN, message = TimeOfDay.RULE) String at,

        @Schema(description = "Day of weekly digests, MONDAY by default", examples = "MONDAY") @NotNull Weekday weekday) {

    static DigestTimeBody of(DigestTime digest) {
        return new DigestTimeBody(TimeOfDay.write(digest.at()), Weekday.of(digest.weekday()));
    }

    DigestTime toDigestTime() {
        return new DigestTime(LocalTime.parse(at), weekday.toDayOfWeek());
    }
}
