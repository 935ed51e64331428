package dev.debrief.incidents.ingress.kind.alert;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A group of alerts. Some of them may fire while others are resolved, and the group is sent again while any of them
 * fires. So each alert is a change of its own, with the same id in every repetition, and what it says depends on the
 * alert only.
 */
public final class AlertGroup {

    private static final int MAX_TITLE = 200;

    private final Payload group;
    private final Instant receivedAt;
    private final String id;
    private final @Nullable String link;
    private final List<Payload> alerts;

    /**
     * @param receivedAt for alerts without a time
     * @param link where the sender shows the group; null if unknown
     * @throws UnreadableDeliveryException if it is no such group
     */
    public AlertGroup(Payload group, Instant receivedAt, @Nullable String link) {
        this.group = group;
        this.receivedAt = receivedAt;
        this.id = Identity.ofIncident(group.required("groupKey"));
        this.link = link;
        this.alerts = group.at("alerts").items();
        if (alerts.isEmpty()) {
            throw new UnreadableDeliveryException("The member alerts is missing or empty.");
        }
    }

    public List<Payload> alerts() {
        return alerts;
    }

    /** One change an alert, in the order of the group. */
    public List<SourceChange> changes() {
        List<SourceChange> changes =
                new ArrayList<>(alerts.stream().map(this::change).toList());
        String leftOut = leftOut();
        if (leftOut != null) {
            SourceChange first = changes.get(0);
            changes.set(0, first.withText(Texts.joined("\n\n", first.text(), leftOut)));
        }
        return List.copyOf(changes);
    }

    private @Nullable String leftOut() {
        String number = group.text("truncatedAlerts");
        return number == null || number.equals("0")
                ? null
                : "The group has further alerts that the sender left out: " + Texts.quoted(number);
    }

    private SourceChange change(Payload alert) {
        String fingerprint = alert.required("fingerprint");
        boolean firing = isFiring(alert);
        Instant startsAt = alert.instant("startsAt");
        Instant at = firing ? startsAt : alert.instant("endsAt");
        Map<String, String> labels = merged(group.at("groupLabels"), group.at("commonLabels"), alert.at("labels"));
        Map<String, String> annotations = merged(group.at("commonAnnotations"), alert.at("annotations"));
        SourceIncident incident = new SourceIncident(
                id,
                title(labels, annotations),
                description(annotations),
                link,
                startsAt,
                attributes(labels, annotations));
        return SourceChange.of(
                        firing ? ChangeType.OPENED : ChangeType.RESOLVED,
                        Identity.of(fingerprint, startsAt == null ? "unknown" : startsAt.toString(), state(firing)),
                        Objects.requireNonNullElse(at, receivedAt),
                        incident)
                .ofAlert(Identity.of(fingerprint))
                .withText(new AlertText(group, alert, labels, annotations).markdown(firing));
    }

    private boolean isFiring(Payload alert) {
        String status = alert.text("status");
        if (status == null) {
            status = group.required("status");
        }
        return switch (status) {
            case "firing" -> true;
            case "resolved" -> false;
            default ->
                throw new UnreadableDeliveryException(
                        "The status of an alert is neither firing nor resolved: " + Texts.quoted(status));
        };
    }

    private static String state(boolean firing) {
        return firing ? "firing" : "resolved";
    }

    private static @Nullable String title(Map<String, String> labels, Map<String, String> annotations) {
        String summary = annotations.get("summary");
        String title = summary == null ? labels.get("alertname") : summary;
        return title == null ? null : Texts.cut(Texts.oneLine(title), MAX_TITLE);
    }

    private static @Nullable String description(Map<String, String> annotations) {
        String description = annotations.get("description");
        return description == null ? annotations.get("message") : description;
    }

    private Attributes attributes(Map<String, String> labels, Map<String, String> annotations) {
        Attributes attributes = Attributes.none()
                .with("severity", labels.get("severity"))
                .with("priority", labels.get("priority"))
                .with("team", labels.get("team"))
                .with("service", first(labels, "service", "service_name", "app"))
                .with("environment", first(labels, "environment", "env"))
                .with("receiver", group.text("receiver"));
        for (Map.Entry<String, String> label : labels.entrySet()) {
            attributes = attributes.with("label." + label.getKey(), label.getValue());
        }
        for (Map.Entry<String, String> annotation : annotations.entrySet()) {
            attributes = attributes.with("annotation." + annotation.getKey(), annotation.getValue());
        }
        return attributes;
    }

    private static @Nullable String first(Map<String, String> labels, String... names) {
        for (String name : names) {
            if (labels.containsKey(name)) {
                return labels.get(name);
            }
        }
        return null;
    }

    /** The texts by name; later ones replace earlier ones. */
    private static Map<String, String> merged(Payload... objects) {
        Map<String, String> merged = new TreeMap<>();
        for (Payload object : objects) {
            for (String name : object.names()) {
                String text = object.text(name);
                if (text != null) {
                    merged.put(Texts.storable(name), text);
                }
            }
        }
        return merged;
    }
}
