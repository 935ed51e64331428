package dev.debrief.incidents.timeline.imports.web;

import dev.debrief.platform.problem.ParameterProblems;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts the times of a spreadsheet to RFC 3339. Times with an offset are left as they are. */
final class CsvTimes {

    private static final LocalDateTime SAMPLE = LocalDateTime.of(2024, 11, 15, 10, 25);
    private static final Pattern WITH_OFFSET = Pattern.compile("(?i).{10,40}(Z|[+-]\\d\\d(:?\\d\\d)?)");
    private static final String WITHOUT_OFFSET = "uuuu-MM-dd['T'][ ]HH:mm[:ss[.SSSSSS][.SSS]]";

    private final @Nullable DateTimeFormatter format;
    private final @Nullable ZoneId zone;
    private final String expectation;

    private CsvTimes(@Nullable DateTimeFormatter format, @Nullable ZoneId zone, String expectation) {
        this.format = format;
        this.zone = zone;
        this.expectation = expectation;
    }

    /** A time that cannot be converted. */
    static final class UnreadableTimeException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String detail;

        UnreadableTimeException(String detail) {
            super(detail);
            this.detail = detail;
        }

        String detail() {
            return detail;
        }
    }

    /**
     * @param pattern of date and time, such as {@code dd.MM.yyyy HH:mm}
     * @param zone of times without an offset
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED if one of them cannot be used
     */
    static CsvTimes of(@Nullable String pattern, @Nullable String zone) {
        ZoneId region = zone == null ? null : zoneOf(zone);
        if (pattern == null) {
            DateTimeFormatter local = region == null ? null : formatter(WITHOUT_OFFSET);
            return new CsvTimes(local, region, "a date and time like 2024-11-15 10:25:00");
        }
        DateTimeFormatter format;
        try {
            format = formatter(pattern);
        } catch (IllegalArgumentException invalid) {
            throw ParameterProblems.invalid("dateFormat", pattern, "must be a pattern like dd.MM.yyyy HH:mm");
        }
        requireComplete(pattern, format, region);
        return new CsvTimes(format, region, "of the form " + pattern);
    }

    String toRfc3339(String text) throws UnreadableTimeException {
        if (format == null) {
            return text;
        }
        TemporalAccessor time;
        try {
            time = format.parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from);
        } catch (DateTimeParseException unreadable) {
            if (WITH_OFFSET.matcher(text).matches()) {
                return text;
            }
            throw new UnreadableTimeException(
                    "must be " + expectation + ", or have an offset like 2024-11-15T10:25:00Z");
        }
        return time instanceof ZonedDateTime withOffset
                ? withOffset.toInstant().toString()
                : resolve((LocalDateTime) time);
    }

    /** Where clocks change, a local time may occur twice or not at all: guessing would move the entry by an hour. */
    private String resolve(LocalDateTime local) throws UnreadableTimeException {
        ZoneId region = zone;
        if (region == null) {
            throw new UnreadableTimeException("has no offset, and the request names no zone");
        }
        int offsets = region.getRules().getValidOffsets(local).size();
        if (offsets == 1) {
            return local.atZone(region).toInstant().toString();
        }
        throw new UnreadableTimeException((offsets == 0 ? "does not exist in " : "occurs twice in ") + region
                + ", because clocks change; give it with an offset like 2024-11-15T10:25:00Z");
    }

    private static ZoneId zoneOf(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw ParameterProblems.invalid(
                    "zone", zone, "must be a time zone like Europe/Berlin or an offset like +01:00");
        }
    }

    /** Strict, because 31.02. must not become 29.02.; years are years of the calendar, not of an era. */
    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(withCalendarYears(pattern))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static String withCalendarYears(String pattern) {
        StringBuilder converted = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            converted.append(!quoted && c == 'y' ? 'u' : c);
        }
        return converted.toString();
    }

    private static void requireComplete(String pattern, DateTimeFormatter format, @Nullable ZoneId zone) {
        try {
            String written = format.format(SAMPLE.atZone(ZoneId.of("UTC")));
            TemporalAccessor read = format.parseBest(written, ZonedDateTime::from, LocalDateTime::from);
            if (read instanceof LocalDateTime && zone == null) {
                throw ParameterProblems.of(List.of(ParameterProblems.error(
                        "zone", null, "is required, because dateFormat has no offset", List.of())));
            }
            LocalDateTime local =
                    read instanceof ZonedDateTime withOffset ? withOffset.toLocalDateTime() : (LocalDateTime) read;
            if (local.equals(SAMPLE)) {
                return;
            }
        } catch (DateTimeException incomplete) {
            // reported below, like a pattern that loses a part of the time
        }
        throw ParameterProblems.invalid(
                "dateFormat", pattern, "must have date and time down to the minute, like dd.MM.yyyy HH:mm");
    }
}
