package dev.debrief.notifications.channel.mail;

import dev.debrief.notifications.message.MailText;
import dev.debrief.notifications.notification.Invitation;
import dev.debrief.platform.calendar.CalendarEvent;
import dev.debrief.platform.calendar.CalendarPerson;
import dev.debrief.platform.calendar.ICalendar;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail with an invitation as its third alternative, which calendars offer to accept (RFC 6047). The mail client knows
 * two alternatives only, so the parts are encoded here; everything is ASCII.
 */
record CalendarMail(String contentType, String body) {

    private static final String LINE_BREAK = "\n";
    private static final int LINE_LENGTH = 76;
    private static final Base64.Encoder BASE64 =
            Base64.getMimeEncoder(LINE_LENGTH, LINE_BREAK.getBytes(StandardCharsets.US_ASCII));

    /** @param addresses e-mail addresses by handle, as far as there are any */
    static CalendarMail of(UUID id, MailText text, Invitation invitation, Map<String, String> addresses) {
        String boundary = "debrief-" + id;
        String method = invitation.cancelled() ? "CANCEL" : "REQUEST";
        String calendar = ICalendar.write(event(invitation, addresses), "notification-service");
        String body = part(boundary, "text/plain; charset=utf-8", text.plain())
                + part(boundary, "text/html; charset=utf-8", text.html())
                + part(boundary, "text/calendar; charset=utf-8; method=" + method, calendar)
                + "--" + boundary + "--" + LINE_BREAK;
        return new CalendarMail("multipart/alternative; boundary=\"" + boundary + "\"", body);
    }

    private static String part(String boundary, String contentType, String content) {
        return "--" + boundary + LINE_BREAK
                + "Content-Type: " + contentType + LINE_BREAK
                + "Content-Transfer-Encoding: base64" + LINE_BREAK
                + LINE_BREAK
                + BASE64.encodeToString(content.getBytes(StandardCharsets.UTF_8)) + LINE_BREAK;
    }

    private static CalendarEvent event(Invitation invitation, Map<String, String> addresses) {
        return new CalendarEvent(
                invitation.uid(),
                invitation.sequence(),
                invitation.changedAt(),
                invitation.startsAt(),
                invitation.endsAt(),
                invitation.summary(),
                invitation.description(),
                invitation.location(),
                invitation.link(),
                invitation.cancelled(),
                person(invitation.organizer(), addresses),
                person(invitation.facilitator(), addresses),
                invitation.invitees().stream()
                        .map(invitee -> person(invitee, addresses))
                        .toList());
    }

    private static CalendarPerson person(Invitation.Attendee attendee, Map<String, String> addresses) {
        @Nullable String address = addresses.get(attendee.handle());
        return address == null
                ? CalendarPerson.withHandle(attendee.name(), attendee.handle())
                : CalendarPerson.withAddress(attendee.name(), address);
    }
}
