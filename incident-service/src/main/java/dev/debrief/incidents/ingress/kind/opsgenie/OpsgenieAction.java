package dev.debrief.incidents.ingress.kind.opsgenie;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.participant.ParticipantRole;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The action of a delivery on its alert. Actions have no id. */
final class OpsgenieAction {

    static final String CREATE = "Create";

    private static final int MAX_LENGTH = 200;

    private static final Instant FIRST_TIME = Instant.parse("2000-01-01T00:00:00Z");

    private final Payload payload;
    private final RawDelivery delivery;

    OpsgenieAction(Payload payload, RawDelivery delivery) {
        this.payload = payload;
        this.delivery = delivery;
    }

    /** A custom action has its own name. */
    String name() {
        return payload.required("action");
    }

    Payload alert() {
        return payload.at("alert");
    }

    Payload payload() {
        return payload;
    }

    /** A change of the alert at the time of the action, by its user. */
    SourceChange change(ChangeType type, @Nullable String text) {
        return SourceChange.of(type, id(), at(), OpsgenieAlert.of(payload))
                .withText(text)
                .by(person(alert().text("username")));
    }

    /** As {@link #change}; the user takes part as a responder. */
    SourceChange changeByResponder(ChangeType type, @Nullable String text) {
        return withResponder(change(type, text), person(alert().text("username")));
    }

    static SourceChange withResponder(SourceChange change, @Nullable SourcePerson person) {
        return person == null
                ? change
                : change.withRoles(List.of(new SourceRole(person, ParticipantRole.RESPONDER, false)));
    }

    /** Names of users are e-mail addresses; others are those of systems, such as {@code System}. */
    static @Nullable SourcePerson person(@Nullable String username) {
        String user = line(username);
        return user == null || user.indexOf('@') < 1 ? null : new SourcePerson(Identity.of(user), shown(user));
    }

    /** A name without the rest of the address: timelines contain no addresses. */
    static String shown(String username) {
        int at = username.indexOf('@');
        return at < 1 ? username : username.substring(0, at);
    }

    /** The text in one line of at most 200 characters; null if nothing is left of it. */
    static @Nullable String line(@Nullable String text) {
        String line = text == null ? "" : Texts.cut(Texts.oneLine(text), MAX_LENGTH);
        return line.isEmpty() ? null : line;
    }

    /**
     * An alert is created once. Other actions are distinguished by their time, and notes of the same time by their
     * text; without a time, by the body.
     */
    private String id() {
        String alert = OpsgenieAlert.id(payload);
        String name = name();
        if (name.equals(CREATE)) {
            return Identity.of(alert, name);
        }
        String updatedAt = alert().text("updatedAt");
        String note = alert().text("note");
        if (updatedAt == null) {
            return Identity.of(alert, name, Identity.digest(delivery.body()));
        }
        return note == null
                ? Identity.of(alert, name, updatedAt)
                : Identity.of(alert, name, updatedAt, Identity.digest(note.getBytes(StandardCharsets.UTF_8)));
    }

    private Instant at() {
        Instant createdAt = name().equals(CREATE) ? time(alert().at("createdAt")) : null;
        Instant updatedAt = createdAt == null ? time(alert().at("updatedAt")) : createdAt;
        Instant at = updatedAt == null ? time(payload.at("escalationTime")) : updatedAt;
        return at == null ? delivery.receivedAt() : at;
    }

    /** Times that are not set are 0. */
    static @Nullable Instant time(Payload value) {
        Instant time = value.instant();
        return time == null || time.isBefore(FIRST_TIME) ? null : time;
    }
}
