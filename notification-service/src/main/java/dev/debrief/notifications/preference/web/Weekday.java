package dev.debrief.notifications.preference.web;

import java.time.DayOfWeek;

/** The days of the week in the API. */
enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    static Weekday of(DayOfWeek day) {
        return valueOf(day.name());
    }

    DayOfWeek toDayOfWeek() {
        return DayOfWeek.valueOf(name());
    }
}
