package dev.debrief.incidents.ingress.kind.grafana;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.text.WebLink;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An event of an alert group in Grafana OnCall or IRM, where people acknowledge and resolve it: an incident. */
final class OnCallEvent {

    private static final int MAX_TITLE = 200;

    private final Payload payload;
    private final Payload group;
    private final RawDelivery delivery;
    private final String id;

    OnCallEvent(Payload payload, RawDelivery delivery) {
        this.payload = payload;
        this.group = payload.at("alert_group");
        this.delivery = delivery;
        String ofGroup = group.text("id");
        this.id = ofGroup == null ? payload.required("alert_group_id") : ofGroup;
    }

    Reading reading() {
        String type = payload.required("event", "type");
        return switch (normalized(type)) {
            case "created" -> changed(type, ChangeType.OPENED, null);
            case "acknowledge" -> changed(type, ChangeType.ACKNOWLEDGED, "The alert group was acknowledged.");
            case "unacknowledge" -> changed(type, ChangeType.CHANGED, "The acknowledgement was withdrawn.");
            case "resolve" -> changed(type, ChangeType.RESOLVED, "The alert group was resolved.");
            case "unresolve" -> changed(type, ChangeType.REOPENED, "The alert group was reopened.");
            case "silence" -> changed(type, ChangeType.CHANGED, "The alert group was silenced.");
            case "unsilence" -> changed(type, ChangeType.CHANGED, "The silence of the alert group ended.");
            case "escalation" -> changed(type, ChangeType.ESCALATED, "The alert group was escalated.");
            case "status change" -> statusChanged(type);
            case "personal notification" -> Reading.ignored("Notifications of single people are not recorded.");
            default -> throw new UnreadableDeliveryException("The event type is unknown: " + Texts.quoted(type));
        };
    }

    /**
     * What the trigger of a webhook is called: {@code alert group created}. Newer names may have dots or underscores.
     */
    private static String normalized(String type) {
        return type.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]+", " ").replaceFirst("^alert group ", "");
    }

    /** A group that fires was reopened if it was resolved before; otherwise, to reopen it changes nothing. */
    private Reading statusChanged(String type) {
        String state = group.required("state").toLowerCase(Locale.ROOT);
        return switch (state) {
            case "acknowledged" -> changed(type, ChangeType.ACKNOWLEDGED, "The alert group was acknowledged.");
            case "resolved" -> changed(type, ChangeType.RESOLVED, "The alert group was resolved.");
            case "firing" -> changed(type, ChangeType.REOPENED, "The alert group is firing.");
            default -> changed(type, ChangeType.CHANGED, "The alert group is now " + Texts.quoted(state) + ".");
        };
    }

    private Reading changed(String type, ChangeType change, @Nullable String text) {
        Instant at = payload.instant("event", "time");
        String when = at == null ? Identity.digest(delivery.body()) : at.toString();
        SourceIncident incident = incident();
        return Reading.of(
                SourceChange.of(change, Identity.of(id, type, when), at == null ? fallback(change) : at, incident)
                        .withText(text == null ? opening(incident) : text)
                        .by(person()));
    }

    /** The time that the alert group has for a change whose event has none. */
    private Instant fallback(ChangeType change) {
        String member = switch (change) {
            case OPENED -> "created_at";
            case ACKNOWLEDGED -> "acknowledged_at";
            case RESOLVED -> "resolved_at";
            default -> "";
        };
        return Objects.requireNonNullElse(group.instant(member), delivery.receivedAt());
    }

    private String opening(SourceIncident incident) {
        String link = payload.text("alert_payload", "generatorURL");
        return Texts.joined(
                "\n\n",
                "An alert group was opened" + (incident.title() == null ? "." : ": " + incident.title()),
                alertText("description"),
                link != null && WebLink.isValid(link) ? "Source: <" + link + ">" : null);
    }

    private @Nullable SourcePerson person() {
        String userId = first(payload.text("user", "id"), payload.text("user", "username"));
        String name = first(payload.text("user", "username"), userId);
        return userId == null || name == null ? null : new SourcePerson(Identity.of(userId), Texts.oneLine(name));
    }

    private SourceIncident incident() {
        String title = first(group.text("title"), alertText("summary"));
        String link = group.text("permalinks", "web");
        return new SourceIncident(
                Identity.ofIncident(id),
                title == null ? null : Texts.cut(Texts.oneLine(title), MAX_TITLE),
                alertText("description"),
                link != null && WebLink.isValid(link) ? link : null,
                group.instant("created_at"),
                attributes());
    }

    /** An annotation of the first alert, if it came from Grafana or Alertmanager. */
    private @Nullable String alertText(String annotation) {
        return first(
                payload.text("alert_payload", "commonAnnotations", annotation),
                payload.text("alert_payload", "annotations", annotation));
    }

    private Attributes attributes() {
        Attributes.Builder attributes = Attributes.builder()
                .add("team", payload.text("integration", "team"))
                .add("integration", payload.text("integration", "name"))
                .add("state", group.text("state"));
        for (String name : new String[] {"service", "severity", "priority", "environment", "team"}) {
            attributes.add(name, label(name));
        }
        addLabels(attributes, payload.at("alert_payload", "commonLabels"));
        addLabels(attributes, payload.at("alert_payload", "labels"));
        addLabels(attributes, group.at("labels"));
        return attributes.build();
    }

    private @Nullable String label(String name) {
        return first(
                group.text("labels", name),
                payload.text("alert_payload", "commonLabels", name),
                payload.text("alert_payload", "labels", name));
    }

    private static @Nullable String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static void addLabels(Attributes.Builder attributes, Payload labels) {
        for (String name : labels.names()) {
            attributes.add("label." + Texts.storable(name), labels.text(name));
        }
    }
}
