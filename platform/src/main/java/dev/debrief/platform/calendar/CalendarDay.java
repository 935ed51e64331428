package dev.debrief.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that is due on a day, as an all-day event that does not make anybody busy (RFC 5545).
 *
 * @param uid the same for every version of the event
 * @param sequence rises with every change
 * @param changedAt when this version was made
 */
public record CalendarDay(
        String uid, int sequence, Instant changedAt, LocalDate day, String summary, String description) {}
