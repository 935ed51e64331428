package dev.debrief.incidents.ingress.kind.splunk;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.platform.text.WebLink;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A delivery with the payload of the template. A variable without a value is an absent member. */
final class SplunkOnCallMessage {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_LINK_LENGTH = 2000;

    private static final Pattern INCIDENT_NUMBER = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private static final String VARIABLE_START = "${{";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\{[^{}]*}}");

    /** Times that are not set are 0. */
    private static final Instant FIRST_TIME = Instant.parse("2000-01-01T00:00:00Z");

    private static final Set<String> SEVERITIES = Set.of("CRITICAL", "WARNING", "INFO");

    /** What stands for a user when no person did it. */
    private static final String NO_PERSON = "SYSTEM";

    private final Payload payload;
    private final RawDelivery delivery;

    SplunkOnCallMessage(Payload payload, RawDelivery delivery) {
        this.payload = payload;
        this.delivery = delivery;
    }

    Reading read() {
        String number = first("incident_name", "incident_id");
        String phase = first("phase", "incident_phase");
        if (number == null && phase == null) {
            return Reading.ignored(
                    "It names no incident: it is about a shift, paging, or a chat outside of incidents.");
        }
        String id = incidentId(number);
        String chat = value("chat_text");
        return Reading.of(chat == null ? changeOfPhase(phase, id) : chat(chat, id));
    }

    private SourceChange changeOfPhase(@Nullable String phase, String id) {
        if (phase == null) {
            throw new UnreadableDeliveryException("The member phase is missing or empty.");
        }
        return switch (phase.toUpperCase(Locale.ROOT)) {
            case "UNACKED", "TRIGGERED" -> triggered(id);
            case "ACKED", "ACKNOWLEDGED" -> acknowledged(incident(id, title(), null));
            case "RESOLVED" -> resolved(incident(id, title(), null));
            default -> throw new UnreadableDeliveryException("The phase " + Texts.quoted(phase) + " is unknown.");
        };
    }

    /** Later messages say what happened since, and do not describe the incident. */
    private SourceChange triggered(String id) {
        String title = title() == null ? line("service", "entity_id") : title();
        SourceIncident incident = incident(id, title, text("message"));
        Instant at = firstTime("incident_time", "last_time");
        String text = Texts.joined("\n", Texts.joined(": ", "Triggered", incident.title()), message(incident));
        return change(ChangeType.OPENED, "triggered", at, incident).withText(text);
    }

    private SourceChange acknowledged(SourceIncident incident) {
        Instant at = firstTime("acked_at", "last_time");
        String text = Texts.joined(": ", "Acknowledged", text("ack_message"));
        return byResponder(
                change(ChangeType.ACKNOWLEDGED, "acknowledged", at, incident).withText(text),
                person("acked_by", "ack_user"));
    }

    /** The message of a person's resolution only says who resolved it. */
    private SourceChange resolved(SourceIncident incident) {
        Instant at = firstTime("resolved_at", "last_time");
        SourcePerson person = person("resolved_by");
        String text = Texts.joined(": ", "Resolved", person == null ? message(incident) : null);
        return byResponder(change(ChangeType.RESOLVED, "resolved", at, incident).withText(text), person);
    }

    /** Chats have no time of their own. */
    private SourceChange chat(String chat, String incidentId) {
        String id = Identity.of(incidentId, "chat", digest());
        return SourceChange.of(ChangeType.NOTE, id, delivery.receivedAt(), SourceIncident.reference(incidentId))
                .withText(withoutHeadings(chat))
                .by(person("chat_user"));
    }

    private SourceChange change(ChangeType type, String phase, @Nullable Instant at, SourceIncident incident) {
        String id = Identity.of(incident.id(), phase, at == null ? digest() : at.toString());
        return SourceChange.of(type, id, at == null ? delivery.receivedAt() : at, incident);
    }

    private static SourceChange byResponder(SourceChange change, @Nullable SourcePerson person) {
        return person == null
                ? change
                : change.by(person).withRoles(List.of(new SourceRole(person, ParticipantRole.RESPONDER, false)));
    }

    private static String incidentId(@Nullable String number) {
        if (number == null) {
            throw new UnreadableDeliveryException("The member incident_name is missing or empty.");
        }
        String id = number.startsWith("#") ? number.substring(1) : number;
        if (!INCIDENT_NUMBER.matcher(id).matches()) {
            throw new UnreadableDeliveryException(
                    "The member incident_name is not the number of an incident: " + Texts.quoted(number));
        }
        return id;
    }

    private SourceIncident incident(String id, @Nullable String title, @Nullable String summary) {
        return new SourceIncident(id, title, summary, link(), firstTime("incident_time"), attributes());
    }

    private @Nullable String title() {
        return line("incident_title", "title");
    }

    /** For alerts over REST, the service is a copy of the title. */
    private Attributes attributes() {
        String service = line("service");
        return Attributes.none()
                .with("severity", severity())
                .with("service", service == null || service.equals(title()) ? null : service)
                .with("host", line("host"))
                .with("routing_key", line("routing_key"))
                .with("monitoring_tool", line("monitoring_tool"))
                .with("entity_id", line("entity_id"));
    }

    /** Of a resolved incident, the state is OK and the type RECOVERY: that is no severity. */
    private @Nullable String severity() {
        for (String member : List.of("state", "message_type")) {
            String value = value(member);
            if (value != null && SEVERITIES.contains(value.toUpperCase(Locale.ROOT))) {
                return value.toUpperCase(Locale.ROOT);
            }
        }
        return null;
    }

    private @Nullable String link() {
        String link = value("link");
        return link != null && link.length() <= MAX_LINK_LENGTH && WebLink.isValid(link) && isComplete(link)
                ? link
                : null;
    }

    /** Without an organisation, its path has an empty part, or the variable is still in it. */
    private static boolean isComplete(String link) {
        return link.indexOf("//", "https://".length()) < 0 && !link.contains(VARIABLE_START);
    }

    private @Nullable SourcePerson person(String... members) {
        for (String member : members) {
            String user = line(member);
            if (user != null && !user.equalsIgnoreCase(NO_PERSON)) {
                return new SourcePerson(user, user);
            }
        }
        return null;
    }

    /** What the alert says, unless it only repeats the title. */
    private @Nullable String message(SourceIncident incident) {
        String message = text("message");
        return message == null || message.equals(incident.title()) ? null : message;
    }

    private @Nullable String text(String member) {
        String text = value(member);
        return text == null ? null : withoutHeadings(text);
    }

    /** Null for a variable without a value, which is left as it is or written as {@code null}. */
    private @Nullable String value(String member) {
        String value = payload.text(member);
        boolean hasValue = value != null
                && !value.equals("null")
                && !VARIABLE.matcher(value).replaceAll("").isBlank();
        return hasValue ? value : null;
    }

    private static String withoutHeadings(String text) {
        return Texts.withoutHeadings(text);
    }

    private @Nullable String first(String... members) {
        for (String member : members) {
            String value = value(member);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable String line(String... members) {
        for (String member : members) {
            String value = value(member);
            String line = value == null ? "" : Texts.cut(Texts.oneLine(value), MAX_LENGTH);
            if (!line.isEmpty()) {
                return line;
            }
        }
        return null;
    }

    private @Nullable Instant firstTime(String... members) {
        for (String member : members) {
            Instant time = payload.instant(member);
            if (time != null && !time.isBefore(FIRST_TIME)) {
                return time;
            }
        }
        return null;
    }

    private String digest() {
        return Identity.digest(delivery.body());
    }
}
