package dev.debrief.incidents.ingress.kind.cloudevents;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.ingress.kind.SourceTask;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.platform.text.WebLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the data of an event; docs/sources/cloudevents.schema.json describes it. */
final class EventData {

    private static final String TYPE_PREFIX = "dev.debrief.ingress.";
    private static final Map<String, ChangeType> TYPES = types();

    private static final int MAX_TITLE = 200;
    private static final int MAX_NAME = 200;
    private static final int MAX_LINK = 2000;

    private final Payload attributes;
    private final Payload data;
    private final Instant receivedAt;

    EventData(CloudEvent event, Instant receivedAt) {
        this.attributes = event.attributes();
        this.data = event.data();
        this.receivedAt = receivedAt;
    }

    private static Map<String, ChangeType> types() {
        Map<String, ChangeType> types = new TreeMap<>();
        for (ChangeType type : ChangeType.values()) {
            types.put(TYPE_PREFIX + type.name().toLowerCase(Locale.ROOT).replace('_', '-'), type);
        }
        return types;
    }

    SourceChange change() {
        ChangeType type = type();
        require(type);
        SourceChange change = SourceChange.of(
                        type,
                        Identity.of(attributes.required("source"), attributes.required("id")),
                        Objects.requireNonNullElse(attributes.instant("time"), receivedAt),
                        incident())
                .withText(data.text("text"))
                .trimmed(data.isTrue("trimmed"))
                .by(person(data.at("person")))
                .withRoles(
                        data.at("roles").items().stream().map(EventData::role).toList())
                .version(data.instant("version"));
        SourceChange ofAlert =
                data.text("alert") == null ? change : change.ofAlert(Identity.of(data.required("alert")));
        return data.at("task").isObject() ? ofAlert.withTask(task(data.at("task"))) : ofAlert;
    }

    private ChangeType type() {
        String name = attributes.required("type");
        ChangeType type = TYPES.get(name);
        if (type == null) {
            throw new UnreadableDeliveryException("The type " + Texts.quoted(name) + " is unknown. Use one of "
                    + String.join(", ", TYPES.keySet()) + ".");
        }
        return type;
    }

    /** Members that a type needs. */
    private void require(ChangeType type) {
        switch (type) {
            case OPENED -> requireMember("title");
            case NOTE, STATUS_UPDATE -> requireMember("text");
            case ROLE -> {
                if (data.at("roles").items().isEmpty()) {
                    throw missing("roles");
                }
            }
            case TASK -> {
                if (!data.at("task").isObject()) {
                    throw missing("task");
                }
            }
            case ACKNOWLEDGED, ESCALATED, IDENTIFIED, CHANGED, RESOLVED, REOPENED -> {}
        }
    }

    private void requireMember(String name) {
        if (data.text(name) == null) {
            throw missing(name);
        }
    }

    private static UnreadableDeliveryException missing(String name) {
        return new UnreadableDeliveryException("The member data." + name + " is missing or empty.");
    }

    private SourceIncident incident() {
        String title = data.text("title");
        String link = data.text("link");
        return new SourceIncident(
                Identity.ofIncident(attributes.required("subject")),
                title == null ? null : Texts.cut(Texts.oneLine(title), MAX_TITLE),
                data.text("summary"),
                link != null && link.length() <= MAX_LINK && WebLink.isValid(link) ? link : null,
                data.instant("startedAt"),
                values());
    }

    private Attributes values() {
        Attributes.Builder values = Attributes.builder();
        for (String name : new String[] {"service", "priority", "severity", "urgency", "team", "environment", "tag"}) {
            addAll(values, name, data.at(name));
        }
        for (String name : data.at("labels").names()) {
            addAll(values, "label." + Texts.storable(name), data.at("labels", name));
        }
        for (String name : data.at("fields").names()) {
            addAll(values, "field." + Texts.storable(name), data.at("fields", name));
        }
        return values.build();
    }

    /** One value, or an array of them. */
    private static void addAll(Attributes.Builder values, String name, Payload member) {
        values.add(name, member.text());
        for (Payload item : member.items()) {
            values.add(name, item.text());
        }
    }

    private static @Nullable SourcePerson person(Payload person) {
        String id = person.text("id");
        String name = person.text("name");
        if (id == null && name == null) {
            return null;
        }
        String shown = Objects.requireNonNull(name == null ? id : name);
        return new SourcePerson(Identity.of(id == null ? shown : id), Texts.cut(Texts.oneLine(shown), MAX_NAME));
    }

    private static SourceRole role(Payload role) {
        SourcePerson person = person(role.at("person"));
        if (person == null) {
            throw missing("roles.person");
        }
        return new SourceRole(person, participantRole(role), role.isTrue("left"));
    }

    private static ParticipantRole participantRole(Payload role) {
        String name = role.text("role");
        if (name == null) {
            throw missing("roles.role");
        }
        for (ParticipantRole known : ParticipantRole.values()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        throw new UnreadableDeliveryException("The role " + Texts.quoted(name) + " is unknown. Use one of "
                + Arrays.toString(ParticipantRole.values()) + ".");
    }

    private static SourceTask task(Payload task) {
        String id = task.text("id");
        String title = task.text("title");
        if (id == null || title == null) {
            throw missing(id == null ? "task.id" : "task.title");
        }
        return new SourceTask(
                Identity.of(id),
                Texts.cut(Texts.oneLine(title), MAX_TITLE),
                task.text("description"),
                person(task.at("assignee")),
                task.isTrue("done"));
    }

    static List<SourceChange> changes(List<CloudEvent> events, Instant receivedAt) {
        List<SourceChange> changes = new ArrayList<>();
        for (CloudEvent event : events) {
            changes.add(new EventData(event, receivedAt).change());
        }
        return List.copyOf(changes);
    }
}
