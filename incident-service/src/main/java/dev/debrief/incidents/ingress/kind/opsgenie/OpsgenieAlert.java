package dev.debrief.incidents.ingress.kind.opsgenie;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The alert of a delivery. */
final class OpsgenieAlert {

    private static final int MAX_COUNT = 100;

    private OpsgenieAlert() {}

    /** @throws dev.debrief.incidents.ingress.kind.UnreadableDeliveryException without an id */
    static String id(Payload payload) {
        return Identity.ofIncident(payload.required("alert", "alertId"));
    }

    static SourceIncident of(Payload payload) {
        Payload alert = payload.at("alert");
        return new SourceIncident(
                id(payload),
                OpsgenieAction.line(alert.text("message")),
                alert.text("description"),
                null,
                OpsgenieAction.time(alert.at("createdAt")),
                attributes(alert));
    }

    /** Texts of a list, or of a text that is separated by commas. */
    static List<String> texts(Payload value) {
        String text = value.text();
        Stream<@Nullable String> all =
                text == null ? value.items().stream().map(OpsgenieAlert::nameOf) : Stream.of(text.split(",", -1));
        return all.flatMap(each -> Stream.ofNullable(OpsgenieAction.line(each)))
                .limit(MAX_COUNT)
                .toList();
    }

    private static Attributes attributes(Payload alert) {
        Attributes.Builder attributes = Attributes.builder()
                .add("priority", priority(OpsgenieAction.line(alert.text("priority"))))
                .add("entity", OpsgenieAction.line(alert.text("entity")))
                .add("alias", OpsgenieAction.line(alert.text("alias")))
                .add("source", OpsgenieAction.line(alert.text("source")))
                .addAll("tag", texts(alert.at("tags")))
                .addAll("team", texts(alert.at("teams")))
                .addAll("team", texts(alert.at("team")));
        addDetails(attributes, alert.at("details"));
        return attributes.build();
    }

    /** A service among the details is the service of the alert: Opsgenie has no member for it. */
    private static void addDetails(Attributes.Builder attributes, Payload details) {
        for (String name : details.names().stream().limit(MAX_COUNT).toList()) {
            String field = OpsgenieAction.line(Texts.storable(name));
            String value = OpsgenieAction.line(details.text(name));
            if (field != null) {
                attributes.add("field." + field, value);
            }
            if ("service".equalsIgnoreCase(field)) {
                attributes.add("service", value);
            }
        }
    }

    /** Sent as {@code "P3"} or as {@code 3}. */
    private static @Nullable String priority(@Nullable String priority) {
        return priority != null && priority.matches("[1-5]") ? "P" + priority : priority;
    }

    private static @Nullable String nameOf(Payload item) {
        String text = item.text();
        return text == null ? item.text("name") : text;
    }
}
