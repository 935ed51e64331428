package dev.debrief.notifications.routing.messaging;

import dev.debrief.platform.time.OrganisationTime;
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

/** Small pieces of text, with times in the organisation's zone. */
@ApplicationScoped
class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private final ZoneId zone;

    @Inject
    Phrases(OrganisationTime time) {
        this(time.zone());
    }

    Phrases(ZoneId zone) {
        this.zone = zone;
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    String duration(long seconds) {
        Duration duration = Duration.ofSeconds(seconds);
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        return parts.isEmpty() ? "less than a minute" : String.join(" ", parts);
    }

    /** {@code IN_PROGRESS} as people write it. */
    String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
