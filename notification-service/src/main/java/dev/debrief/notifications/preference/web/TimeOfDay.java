package dev.debrief.notifications.preference.web;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** The format of times of day: {@code 09:00}. */
final class TimeOfDay {

    static final String PATTERN = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    static final String RULE = "must be a time from 00:00 to 23:59";

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("HH:mm");

    private TimeOfDay() {}

    static String write(LocalTime time) {
        return FORMAT.format(time);
    }
}
