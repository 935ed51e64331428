package dev.debrief.notifications.routing.messaging;

import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats values for messages, with times in the organisation's time zone. */
@ApplicationScoped
class MessageFormatter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private final ZoneId zone;

    @Inject
    MessageFormatter(OrganisationClock time) {
        this(time.zone());
    }

    MessageFormatter(ZoneId zone) {
        this.zone = zone;
    }

    String formatDate(LocalDate day) {
        return DAY.format(day);
    }

    String formatInstant(Instant instant) {
        return DATE_TIME.format(instant.atZone(zone));
    }

    String formatDuration(long seconds) {
        Duration duration = Duration.ofSeconds(seconds);
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        return parts.isEmpty() ? "less than a minute" : String.join(" ", parts);
    }

    /** {@code IN_PROGRESS} as "in progress". */
    String formatEnum(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code AI-12 "Add edge case tests"}. */
    String formatName(String key, String title) {
        return key + " \"" + title + "\"";
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
