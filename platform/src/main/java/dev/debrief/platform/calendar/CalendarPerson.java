package dev.debrief.platform.calendar;

/**
 * Somebody who organises or attends.
 *
 * @param uri identifies the person: {@code mailto:dana@example.org}, or a URN where no address is known
 */
public record CalendarPerson(String name, String uri) {

    /** Somebody with an e-mail address. */
    public static CalendarPerson withAddress(String name, String address) {
        return new CalendarPerson(name, CalendarText.mailto(address));
    }

    /** Somebody whose address is not known here. */
    public static CalendarPerson withHandle(String name, String handle) {
        return new CalendarPerson(name, "urn:debrief:" + handle);
    }
}
