package dev.debrief.notifications.preference.web;

import dev.debrief.notifications.preference.QuietHours;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "QuietHours", description = "A period in which no messages are sent")
record QuietHoursBody(
        // Without quotes in the document, YAML 1.1 reads a time from 10:00 as a number.
        @Schema(description = "When it starts", examples = "00:00")
        @NotNull @Pattern(regexp = TimeOfDay.PATTERN, message = TimeOfDay.RULE) String from,

        @Schema(
                description = "When it ends: on the next day, unless it is later than `from`. Equal times are 24 hours",
                examples = "07:00")
        @NotNull @Pattern(regexp = TimeOfDay.PATTERN, message = TimeOfDay.RULE) String to,

        @Schema(
                description = "Days on which it starts; every day if absent",
                examples = "[\"MONDAY\", \"TUESDAY\", \"WEDNESDAY\", \"THURSDAY\", \"FRIDAY\"]")
        @Nullable @Size(min = 1, max = 7) List<@NotNull Weekday> days) {

    static QuietHoursBody of(QuietHours period) {
        return new QuietHoursBody(
                TimeOfDay.write(period.from()),
                TimeOfDay.write(period.to()),
                period.days().stream().map(Weekday::of).toList());
    }

    QuietHours toQuietHours() {
        return new QuietHours(
                LocalTime.parse(from),
                LocalTime.parse(to),
                days == null
                        ? EnumSet.allOf(DayOfWeek.class)
                        : days.stream().map(Weekday::toDayOfWeek).collect(Collectors.toSet()));
    }
}
