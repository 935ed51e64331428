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
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A group of alerts. Some of them may fire while others are resolved, and the group is sent again while any of them
 * fires. So each alert is a change of its own, with the same id in every repetition, and what it says depends on the
 * alert only. An alert that was resolved may fire again with the time at which it first began; its resolutions are
 * distinguished by their times.
 */
public final class AlertGroup {

    private static final int MAX_ALERTS = 1000;
    private static final int MAX_TITLE = 200;
    private static final int MAX_TEXTS = 100;
    private static final int MAX_LABEL = 1000;
    private static final int MAX_ANNOTATION = 4000;

    private final Payload group;
    private final Instant receivedAt;
    private final String id;
    private final @Nullable String link;
    private final @Nullable String receiver;
    private final List<Payload> alerts;
    private final Set<String> groupLabels;
    private final Map<String, String> commonLabels = new TreeMap<>();
    private final Map<String, String> commonAnnotations = new TreeMap<>();

    /**
     * @param receivedAt for alerts without a time
     * @param link where the sender shows the group; null if unknown
     * @throws UnreadableDeliveryException if it is no such group, or has more than 1,000 alerts
     */
    public AlertGroup(Payload group, Instant receivedAt, @Nullable String link) {
        this.group = group;
        this.receivedAt = receivedAt;
        this.id = Identity.ofIncident(group.required("groupKey"));
        this.link = link;
        this.receiver = group.text("receiver");
        this.alerts = group.at("alerts").items();
        if (alerts.isEmpty()) {
            throw new UnreadableDeliveryException("The member alerts is missing or empty.");
        }
        if (alerts.size() > MAX_ALERTS) {
            throw new UnreadableDeliveryException("The group has " + alerts.size() + " alerts, and at most "
                    + MAX_ALERTS + " are read. Set max_alerts in the receiver to " + MAX_ALERTS + " or fewer.");
        }
        this.groupLabels = Set.copyOf(group.at("groupLabels").names());
        read(group.at("groupLabels"), MAX_LABEL, commonLabels);
        read(group.at("commonLabels"), MAX_LABEL, commonLabels);
        read(group.at("commonAnnotations"), MAX_ANNOTATION, commonAnnotations);
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
        Instant endsAt = firing ? null : alert.instant("endsAt");
        Map<String, String> labels = new TreeMap<>(commonLabels);
        read(alert.at("labels"), MAX_LABEL, labels);
        Map<String, String> annotations = new TreeMap<>(commonAnnotations);
        read(alert.at("annotations"), MAX_ANNOTATION, annotations);
        SourceIncident incident = new SourceIncident(
                id,
                title(labels, annotations),
                description(annotations),
                link,
                startsAt,
                attributes(labels, annotations));
        return SourceChange.of(
                        firing ? ChangeType.OPENED : ChangeType.RESOLVED,
                        firing
                                ? Identity.of(fingerprint, shown(startsAt), "firing")
                                : Identity.of(fingerprint, shown(startsAt), "resolved", shown(endsAt)),
                        Objects.requireNonNullElse(firing ? startsAt : endsAt, receivedAt),
                        incident)
                .ofAlert(Identity.of(fingerprint))
                .withText(new AlertText(alert, groupLabels, labels, annotations).markdown(firing));
    }

    private static String shown(@Nullable Instant time) {
        return time == null ? "unknown" : time.toString();
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
        Attributes.Builder attributes = Attributes.builder()
                .add("severity", labels.get("severity"))
                .add("priority", labels.get("priority"))
                .add("team", labels.get("team"))
                .add("service", first(labels, "service", "service_name", "app"))
                .add("environment", first(labels, "environment", "env"))
                .add("receiver", receiver);
        labels.forEach((name, value) -> attributes.add("label." + name, value));
        annotations.forEach((name, value) -> attributes.add("annotation." + name, value));
        return attributes.build();
    }

    private static @Nullable String first(Map<String, String> labels, String... names) {
        for (String name : names) {
            if (labels.containsKey(name)) {
                return labels.get(name);
            }
        }
        return null;
    }

    /** Adds the texts of an object to those by name, replaces earlier ones, and leaves out those beyond 100 names. */
    private static void read(Payload object, int maxCharacters, Map<String, String> byName) {
        for (String name : object.names()) {
            String text = object.text(name);
            String storable = Texts.storable(name);
            if (text != null && (byName.size() < MAX_TEXTS || byName.containsKey(storable))) {
                byName.put(storable, Texts.cut(text, maxCharacters));
            }
        }
    }
}
