package dev.debrief.platform.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The working time of the organisation: weekdays, hours and holidays in its zone. Hours are local time, also on days
 * with a daylight saving change.
 */
public final class BusinessCalendar {

    private static final int MAX_CONSECUTIVE_HOLIDAYS = 366;

    private final ZoneId zone;
    private final Set<DayOfWeek> workingDays;
    private final LocalTime opens;
    private final LocalTime closes;
    private final Set<LocalDate> holidays;
    private final Predicate<LocalDate> publicHolidays;

    /**
     * Without public holidays.
     *
     * @throws IllegalArgumentException without a working day or working hours
     */
    public BusinessCalendar(
            ZoneId zone, Set<DayOfWeek> workingDays, LocalTime opens, LocalTime closes, Set<LocalDate> holidays) {
        this(zone, workingDays, opens, closes, holidays, day -> false);
    }

    /**
     * @param holidays of this organisation only
     * @param publicHolidays whether a day is one
     * @throws IllegalArgumentException without a working day or working hours
     */
    public BusinessCalendar(
            ZoneId zone,
            Set<DayOfWeek> workingDays,
            LocalTime opens,
            LocalTime closes,
            Set<LocalDate> holidays,
            Predicate<LocalDate> publicHolidays) {
        if (workingDays.isEmpty() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "A business calendar needs at least one working day, and working hours that begin before they end.");
        }
        this.zone = zone;
        this.workingDays = Set.copyOf(workingDays);
        this.opens = opens;
        this.closes = closes;
        this.holidays = Set.copyOf(holidays);
        this.publicHolidays = publicHolidays;
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isHoliday(LocalDate day) {
        return holidays.contains(day) || publicHolidays.test(day);
    }

    public boolean isBusinessDay(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    /** The day itself if it is a working day, else the next working day. */
    public LocalDate businessDayFrom(LocalDate day) {
        LocalDate candidate = day;
        for (int i = 0; i < MAX_CONSECUTIVE_HOLIDAYS && !isBusinessDay(candidate); i++) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** Adds working days; 0 is the day itself if it is a working day, else the next working day. */
    public LocalDate plusBusinessDays(LocalDate day, int days) {
        LocalDate result = businessDayFrom(day);
        for (int i = 0; i < days; i++) {
            result = businessDayFrom(result.plusDays(1));
        }
        return result;
    }

    /**
     * The working day with this number after a day, which is not counted: 1 is the next working day.
     *
     * @param number 1 or more
     */
    public LocalDate businessDayAfter(LocalDate day, int number) {
        return plusBusinessDays(day.plusDays(1), number - 1);
    }

    /** The working hours between two instants, in order. */
    public List<WorkingInterval> workingHours(Instant from, Instant to) {
        List<WorkingInterval> hours = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (isBusinessDay(day)) {
                Instant begin = later(from, day.atTime(opens).atZone(zone).toInstant());
                Instant end = earlier(to, day.atTime(closes).atZone(zone).toInstant());
                if (begin.isBefore(end)) {
                    hours.add(new WorkingInterval(begin, end));
                }
            }
        }
        return hours;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** An interval of working time. @param to exclusive */
    public record WorkingInterval(Instant from, Instant to) {}
}
