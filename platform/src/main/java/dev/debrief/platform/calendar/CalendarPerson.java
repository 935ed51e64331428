package dev.debrief.platform.calendar;

/**
 * Somebody who organises or attends.
 *
 * @param uri identifies the person: {@code mailto:dana@example.org}, or a URN where no address is known
 */
public record CalendarPerson(String name, String uri) {}
