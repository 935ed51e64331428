package dev.debrief.incidents.incident;

import dev.debrief.incidents.measurement.Measurement;
import dev.debrief.platform.identity.ShortKey;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, or nearly did, or was exercised. Changes go through methods that refuse what cannot be.
 */
@Entity
public class Incident {

    public static final String KEY_PREFIX = "INC";

    private static final Duration LATE_REPORT_THRESHOLD = Duration.ofHours(24);

    @Id
    private UUID id;

    private long number;
    private String title;
    private @Nullable String summary;

    @Enumerated(EnumType.STRING)
    private IncidentKind kind;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private @Nullable String severityReason;

    @Enumerated(EnumType.STRING)
    private IncidentStatus status;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private List<String> audience;
    private List<String> services;
    private List<String> labels;
    private String reporterHandle;
    private String reporterName;

    /** Hibernate reads an embeddable of nulls only as null. */
    @Embedded
    private @Nullable Times times;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> customFields = Map.of();

    @Embedded
    private @Nullable MergeState mergeState;

    private int mergedCount;
    private Instant occurredAt;
    private Instant recordedAt;
    private Instant updatedAt;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    @SuppressWarnings("NullAway.Init")
    Incident(UUID id, long number, IncidentDescription description, Reporter reporter, Instant now) {
        this.id = id;
        this.number = number;
        this.status = IncidentStatus.REPORTED;
        this.reporterHandle = reporter.handle();
        this.reporterName = reporter.displayName();
        this.audience = List.of(reporter.handle());
        this.recordedAt = now;
        this.times = description.times();
        applyDescription(description, now);
    }

    /** Takes over a corrected description. Returns the names of what changed, empty when nothing did. */
    List<String> edit(IncidentDescription corrected, Instant now) {
        times().requireTransitionsTaken(corrected.times(), key());
        List<String> changed = description().changedFields(corrected);
        if (!changed.isEmpty()) {
            applyDescription(corrected, now);
        }
        return changed;
    }

    /** Takes a step of its life; returns the status before it. */
    IncidentStatus transition(IncidentTransition transition, Instant at, Instant now) {
        if (!status.allows(transition)) {
            throw IncidentProblem.TRANSITION_NOT_ALLOWED
                    .because(key() + " is " + status + " and cannot " + transition + ".")
                    .with("allowedTransitions", status.allowedTransitions());
        }
        IncidentStatus before = status;
        status = transition.target();
        times = times().after(transition, at);
        markUpdated(now);
        return before;
    }

    /** Goes on as part of another incident; returns the status before. */
    IncidentStatus merge(Incident target, Instant now) {
        requireNotMerged();
        target.requireNotMerged();
        MergeState.requireMergeable(this, target);
        IncidentStatus before = status;
        mergeState = new MergeState(target.id, target.number, before);
        status = IncidentStatus.MERGED;
        markUpdated(now);
        target.mergedCount++;
        target.markUpdated(now);
        return before;
    }

    /** Stands for itself again, in the status it had before {@link #merge}. */
    void unmerge(Incident target, Instant now) {
        target.requireNotMerged();
        status = Objects.requireNonNull(mergeState).statusBeforeMerge();
        mergeState = null;
        markUpdated(now);
        target.mergedCount--;
        target.markUpdated(now);
    }

    /** As a part of an incident that became RESTRICTED it must not give that one away. Returns whether it changed. */
    boolean restrict(Instant now) {
        boolean wasOpen = visibility == Visibility.OPEN;
        if (wasOpen) {
            visibility = Visibility.RESTRICTED;
            markUpdated(now);
        }
        return wasOpen;
    }

    /** @throws dev.debrief.platform.problem.ProblemException INCIDENT_MERGED: what is to be changed is elsewhere */
    void requireNotMerged() {
        if (mergeState != null) {
            String target = mergeState.target().key();
            throw IncidentProblem.INCIDENT_MERGED
                    .because(key() + " is part of " + target + " now; change " + target + ", or unmerge " + key()
                            + " first.")
                    .with("mergedInto", target);
        }
    }

    /** Whether what changes now belongs to its story: not when it was recorded long afterwards, or is over. */
    public boolean isOngoing() {
        Instant started = times().startedAt();
        return status.isActive()
                && (started == null || Duration.between(started, recordedAt).compareTo(LATE_REPORT_THRESHOLD) < 0);
    }

    /** Who may see it while it is RESTRICTED: those who take part, and who reported it. */
    public void updateAudience(List<String> participants, Instant now) {
        List<String> handles = new ArrayList<>(participants);
        if (!handles.contains(reporterHandle)) {
            handles.add(reporterHandle);
        }
        audience = List.copyOf(handles);
        markUpdated(now);
    }

    boolean isVisibleTo(Set<String> handles, boolean admin) {
        return visibility.permits(handles, admin, audience);
    }

    private void applyDescription(IncidentDescription description, Instant now) {
        title = description.title();
        summary = description.summary();
        kind = description.kind();
        severity = description.severity();
        severityReason = description.severityReason();
        visibility = description.visibility();
        services = description.services();
        labels = description.labels();
        times = description.times();
        customFields = description.customFields();
        markUpdated(now);
    }

    private void markUpdated(Instant now) {
        occurredAt = Objects.requireNonNullElse(times().startedAt(), recordedAt);
        updatedAt = now;
        revision++;
    }

    public IncidentDescription description() {
        return new IncidentDescription(
                title, summary, kind, severity, severityReason, visibility, services, labels, times(), customFields);
    }

    /** @param measurements those that were defined beside the built-in ones */
    public List<IncidentDuration> durations(List<Measurement> measurements) {
        return IncidentDuration.of(times(), kind, status, measurements);
    }

    private Times times() {
        return Objects.requireNonNullElseGet(times, Times::unknown);
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return ShortKey.of(KEY_PREFIX, number);
    }

    public IncidentStatus status() {
        return status;
    }

    public @Nullable IncidentReference mergedInto() {
        return mergeState == null ? null : mergeState.target();
    }

    boolean hasMerged() {
        return mergedCount > 0;
    }

    Visibility visibility() {
        return visibility;
    }

    public List<String> audience() {
        return audience;
    }

    public Reporter reporter() {
        return new Reporter(reporterHandle, reporterName);
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long revision() {
        return revision;
    }
}
