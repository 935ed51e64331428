package dev.debrief.incidents.ingress.kind.statuspage;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.text.WebLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An incident with all of its updates. Each update is an entry, which changes no status; what it changes is a change of
 * its own, so that it can be added once Statuspage has confirmed it.
 *
 * @param openedAt of several times, the earliest: incidents can be added afterwards
 * @param changedAt null if unknown
 * @param updates in the order of time
 */
record StatuspageIncident(
        SourceIncident description,
        Instant openedAt,
        @Nullable Instant changedAt,
        List<StatuspageUpdate> updates) {

    private static final String IDENTIFIED = "identified";
    private static final String RESOLVED = "resolved";
    private static final Set<String> OPEN = Set.of("investigating", IDENTIFIED, "monitoring");
    private static final Set<String> MAINTENANCE = Set.of("scheduled", "in_progress", "verifying", "completed");

    private static final int MAX_LENGTH = 200;
    private static final int MAX_LINK_LENGTH = 2000;
    private static final int MAX_COMPONENTS = 100;

    static boolean isMaintenance(Payload incident) {
        String status = incident.text("status");
        return incident.text("scheduled_for") != null
                || "maintenance".equals(incident.text("impact"))
                || (status != null && MAINTENANCE.contains(status));
    }

    static StatuspageIncident of(Payload incident) {
        String id = Identity.ofIncident(incident.required("id"));
        List<StatuspageUpdate> updates = StatuspageUpdate.all(incident);
        Stream<Instant> own =
                Stream.of("started_at", "created_at").flatMap(member -> Stream.ofNullable(incident.instant(member)));
        Instant openedAt = Stream.concat(own, updates.stream().map(StatuspageUpdate::at))
                .min(Instant::compareTo)
                .orElseThrow(() -> new UnreadableDeliveryException("The incident has no readable time."));
        SourceIncident description = new SourceIncident(
                id, line(incident.text("name")), null, link(incident), openedAt, attributes(incident));
        return new StatuspageIncident(description, openedAt, incident.instant("updated_at"), updates);
    }

    /** An entry for each update, which opens no incident and describes none: it has not been confirmed. */
    List<SourceChange> entries() {
        return entries(SourceIncident.reference(description.id())).stream()
                .map(SourceChange::notOpening)
                .toList();
    }

    /** What Statuspage has confirmed: opening, updates with what they change, and the latest description. */
    List<SourceChange> allChanges() {
        List<SourceChange> changes = new ArrayList<>();
        changes.add(SourceChange.of(ChangeType.OPENED, Identity.of(description.id(), "opened"), openedAt, description));
        changes.addAll(entries(description));
        changes.addAll(changesOfStatus());
        if (changedAt != null) {
            String id = Identity.of(description.id(), "changed", changedAt.toString());
            changes.add(SourceChange.of(ChangeType.CHANGED, id, changedAt, description));
        }
        return changes;
    }

    private List<SourceChange> entries(SourceIncident of) {
        return updates.stream()
                .map(update -> SourceChange.of(ChangeType.STATUS_UPDATE, update.id(), update.at(), of)
                        .withText(update.text())
                        .version(update.updatedAt()))
                .toList();
    }

    private List<SourceChange> changesOfStatus() {
        List<SourceChange> changes = new ArrayList<>();
        String before = "";
        boolean resolved = false;
        for (StatuspageUpdate update : updates) {
            String status = update.status();
            if (resolved && OPEN.contains(status)) {
                changes.add(changeOfStatus(ChangeType.REOPENED, update));
                resolved = false;
            }
            if (status.equals(IDENTIFIED) && !before.equals(IDENTIFIED)) {
                changes.add(changeOfStatus(ChangeType.IDENTIFIED, update));
            }
            if (status.equals(RESOLVED) && !resolved) {
                changes.add(changeOfStatus(ChangeType.RESOLVED, update));
                resolved = true;
            }
            before = status;
        }
        return changes;
    }

    private SourceChange changeOfStatus(ChangeType type, StatuspageUpdate update) {
        String id = Identity.of(update.id(), type.name().toLowerCase(Locale.ROOT));
        return SourceChange.of(type, id, update.at(), description);
    }

    private static Attributes attributes(Payload incident) {
        Attributes.Builder attributes = Attributes.builder().add("severity", line(incident.text("impact")));
        for (Payload component :
                incident.at("components").items().stream().limit(MAX_COMPONENTS).toList()) {
            attributes.add("service", line(component.text("name"))).add("service.id", line(component.text("id")));
        }
        return attributes.build();
    }

    private static @Nullable String link(Payload incident) {
        String link = incident.text("shortlink");
        return link != null && link.length() <= MAX_LINK_LENGTH && WebLink.isValid(link) ? link : null;
    }

    private static @Nullable String line(@Nullable String text) {
        String line = text == null ? "" : Texts.cut(Texts.oneLine(text), MAX_LENGTH);
        return line.isEmpty() ? null : line;
    }
}
