package dev.debrief.incidents.ingress.kind.pagerduty;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.text.WebLink;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The incident that the data of an event is, or refers to. */
final class PagerDutyIncident {

    private static final int MAX_LINK_LENGTH = 2000;

    private PagerDutyIncident() {}

    /** @throws UnreadableDeliveryException if there is none */
    static SourceIncident of(Payload data) {
        if ("incident".equals(data.text("type"))) {
            return new SourceIncident(
                    id(data),
                    References.line(data.text("title")),
                    null,
                    link(data),
                    data.instant("created_at"),
                    attributes(data));
        }
        Payload reference = reference(data);
        return new SourceIncident(id(reference), null, null, link(reference), null, fields(data));
    }

    /** The values of a custom field. */
    static List<String> values(Payload field) {
        Payload value = field.at("value");
        List<Payload> all = value.items().isEmpty() ? List.of(value) : References.items(value);
        return all.stream()
                .flatMap(each -> Stream.ofNullable(References.line(each.text())))
                .toList();
    }

    private static Payload reference(Payload data) {
        Payload own = data.at("incident");
        List<Payload> assignments = data.at("incident_role_assignments").items();
        return own.isAbsent() && !assignments.isEmpty() ? assignments.get(0).at("incident") : own;
    }

    private static String id(Payload incident) {
        String id = incident.text("id");
        if (id == null) {
            throw new UnreadableDeliveryException("The event does not name its incident.");
        }
        return Identity.ofIncident(id);
    }

    private static @Nullable String link(Payload incident) {
        String link = incident.text("html_url");
        return link != null && link.length() <= MAX_LINK_LENGTH && WebLink.isValid(link) ? link : null;
    }

    private static Attributes attributes(Payload incident) {
        return Attributes.builder()
                .add("service", References.name(incident.at("service")))
                .add("service.id", References.line(incident.text("service", "id")))
                .add("priority", References.name(incident.at("priority")))
                .add("urgency", References.line(incident.text("urgency")))
                .add("escalation_policy", References.name(incident.at("escalation_policy")))
                .add("incident_type", References.name(incident.at("incident_type")))
                .addAll("team", References.names(incident.at("teams")))
                .build();
    }

    private static Attributes fields(Payload data) {
        Attributes.Builder attributes = Attributes.builder();
        for (Payload field : References.items(data.at("custom_fields"))) {
            String name = References.name(field);
            if (name != null) {
                attributes.addAll("field." + name, values(field));
            }
        }
        return attributes.build();
    }
}
