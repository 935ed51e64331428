package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.SourcedIncidents;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.incidents.ingress.mapping.ruled.EntryDescriptions;
import dev.debrief.incidents.ingress.mapping.ruled.MappedGroup;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.incidents.timeline.SourcedEntries;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Resolves incidents of alerts once none has fired for a while. Alerts that fire again until then change nothing. */
@ApplicationScoped
class QuietPeriods implements TimerHandler {

    private static final String KIND = "ingress-quiet";

    private final IngressIncidentRepository rows;
    private final IngressSourceService sources;
    private final SourcedIncidents incidents;
    private final SourcedEntries entries;
    private final Timers timers;
    private final Clock clock;

    QuietPeriods(
            IngressIncidentRepository rows,
            IngressSourceService sources,
            SourcedIncidents incidents,
            SourcedEntries entries,
            Timers timers,
            Clock clock) {
        this.rows = rows;
        this.sources = sources;
        this.incidents = incidents;
        this.entries = entries;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whether a group fires, or since when it does not, has changed. */
    static boolean isOutdated(IngressIncident row, MappedGroup group) {
        return !row.isEnded() && !Objects.equals(row.quietSince(), group.now().quietSince());
    }

    /** Starts or ends the quiet period of a group. @param status of its incident */
    void update(MappedGroup group, IngressIncident row, IncidentStatus status) {
        UUID incidentId = row.incidentId();
        if (incidentId == null || !isOutdated(row, group)) {
            return;
        }
        Instant since = group.now().quietSince();
        boolean resolvedBySender = row.hasOpened() && !group.now().hasAlerts();
        if (since == null) {
            row.fire();
            if (!resolvedBySender) {
                timers.disarm(KIND, incidentId.toString());
            }
            return;
        }
        Instant until = resolvedBySender ? null : since.plus(group.now().quietPeriod());
        row.quieten(since, until);
        row.apply(applied -> applied.withQuietStatus(status));
        if (until != null) {
            Instant now = clock.instant();
            timers.arm(KIND, incidentId.toString(), until.isBefore(now) ? now : until);
        }
    }

    /** Others of the incident may fire again, or may not have been quiet for long enough. */
    @Override
    public void fire(DueTimer due) {
        UUID incidentId = UUID.fromString(due.subjectId());
        List<IngressIncident> parts = rows.lockPartsOf(incidentId);
        List<IngressIncident> groups =
                parts.stream().filter(part -> !part.isUmbrella()).toList();
        Instant since = latest(groups);
        if (since == null) {
            return;
        }
        Optional<Instant> until = groups.stream()
                .flatMap(group -> Optional.ofNullable(group.quietUntil()).stream())
                .max(Comparator.naturalOrder());
        if (until.isPresent() && until.get().isAfter(clock.instant())) {
            timers.arm(KIND, due.subjectId(), until.get());
            return;
        }
        incidents.findLocked(incidentId).ifPresent(incident -> end(incident, parts, since));
    }

    /** When the last of them became quiet; null if one of them is not. */
    private static @Nullable Instant latest(List<IngressIncident> groups) {
        Instant latest = null;
        for (IngressIncident group : groups) {
            Instant since = group.quietSince();
            if (since == null) {
                return null;
            }
            latest = latest == null || since.isAfter(latest) ? since : latest;
        }
        return latest;
    }

    /** What people have reported, or have taken over since, they resolve. */
    private void end(Incident incident, List<IngressIncident> parts, Instant since) {
        if (incident.status().isActive()) {
            IngressIncident last = parts.get(parts.size() - 1);
            boolean openedBySource = last.hasOpened() || last.isUmbrella();
            boolean untouched = parts.stream()
                    .filter(part -> since.equals(part.quietSince()))
                    .allMatch(part -> part.applied().quietStatus() == incident.status());
            if (!openedBySource || !untouched) {
                return;
            }
            resolve(incident, parts, since);
        }
        parts.stream()
                .filter(part -> part.isUmbrella() || part.quietUntil() != null)
                .forEach(IngressIncident::end);
    }

    private void resolve(Incident incident, List<IngressIncident> parts, Instant since) {
        IngressIncident opener = parts.get(parts.size() - 1);
        ReceivingSource source = sources.receiving(opener.sourceId());
        entries.add(
                incident,
                incident.id(),
                List.of(EntryDescriptions.of(source, since, TimelineEntryKind.RESOLUTION, text(parts, since))),
                source.actor());
        incidents.transition(incident, IncidentTransition.RESOLVE, since, null, source.actor());
        opener.apply(applied -> applied.withResolvedAt(since));
    }

    private static String text(List<IngressIncident> parts, Instant since) {
        long minutes = parts.stream()
                .filter(part -> since.equals(part.quietSince()))
                .flatMap(part -> Optional.ofNullable(part.quietUntil()).stream())
                .mapToLong(until -> Duration.between(since, until).toMinutes())
                .max()
                .orElse(0);
        return minutes == 0
                ? "No alert fires any more."
                : "No alert fires any more, and none has fired again for " + minutes
                        + (minutes == 1 ? " minute." : " minutes.");
    }
}
