package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.IncidentDomainEvent.Cancelled;
import dev.debrief.incidents.incident.IncidentDomainEvent.Merged;
import dev.debrief.incidents.incident.IncidentDomainEvent.Reopened;
import dev.debrief.incidents.incident.IncidentDomainEvent.Resolved;
import dev.debrief.incidents.incident.IncidentDomainEvent.SeverityAssessed;
import dev.debrief.incidents.incident.IncidentDomainEvent.StatusChanged;
import dev.debrief.incidents.incident.IncidentDomainEvent.Unmerged;
import dev.debrief.incidents.incident.IncidentDomainEvent.Updated;
import dev.debrief.incidents.incident.lifecycle.IncidentDuration;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.measurement.Measurement;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.search.SearchListener;
import dev.debrief.platform.search.SearchableEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
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

/** An incident, near miss or drill. Methods that change it refuse what its status does not allow. */
@Entity
@EntityListeners(SearchListener.class)
public class Incident implements SearchableEntity {

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

    /** Null if all times are null: that is how Hibernate reads an embeddable. */
    @Embedded
    private @Nullable Times times;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> customFields = Map.of();

    @Embedded
    private @Nullable MergeState mergeState;

    private int mergedCount;
    private boolean imported;
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

    /** It was over when it was imported from another system: consumers of its events raise no alarm. */
    void markImported() {
        imported = true;
    }

    /**
     * Replaces the description.
     *
     * @return nothing if nothing changed
     * @throws dev.debrief.platform.problem.ProblemException TIME_OF_STEP_NOT_TAKEN if it sets a time that only a
     *     transition sets
     */
    List<IncidentDomainEvent> edit(IncidentDescription corrected, @Nullable String reason, Instant now) {
        requireEndTimesSet(corrected.times());
        IncidentDescription before = description();
        List<String> changed = before.changedFields(corrected);
        if (changed.isEmpty()) {
            return List.of();
        }
        applyDescription(corrected, now);
        Updated updated = new Updated(changed, reason);
        return changed.contains("severity") || changed.contains("severityReason")
                ? List.of(updated, new SeverityAssessed(before.severity(), severity, severityReason, now))
                : List.of(updated);
    }

    /**
     * Moves on in the life cycle.
     *
     * @param at when it happened, which may be before {@code now}
     * @throws dev.debrief.platform.problem.ProblemException TRANSITION_NOT_ALLOWED in this status, VALIDATION_FAILED
     *     without a required reason
     */
    List<IncidentDomainEvent> transition(
            IncidentTransition transition, Instant at, @Nullable String reason, Instant now) {
        transition.requireReason(reason);
        if (!status.allows(transition)) {
            throw IncidentProblem.TRANSITION_NOT_ALLOWED
                    .because(key() + " is " + status + " and does not allow " + transition + ".")
                    .with("allowedTransitions", status.allowedTransitions());
        }
        IncidentDomainEvent changed = new StatusChanged(status, transition.target(), at, reason);
        status = transition.target();
        times = times().after(transition, at);
        markUpdated(now);
        return switch (transition) {
            case RESOLVE -> List.of(changed, new Resolved(at));
            case REOPEN -> List.of(changed, new Reopened(at, String.valueOf(reason)));
            case CANCEL -> List.of(changed, new Cancelled(at, String.valueOf(reason)));
            case INVESTIGATE, IDENTIFY, MITIGATE, CLOSE -> List.of(changed);
        };
    }

    /** What a merge caused, or its undoing: both incidents change. */
    public record MergeEvents(List<IncidentDomainEvent> ofSource, List<IncidentDomainEvent> ofTarget) {}

    /**
     * Becomes part of another incident.
     *
     * @throws dev.debrief.platform.problem.ProblemException INCIDENT_MERGED if one of them is part of another incident,
     *     MERGE_NOT_ALLOWED
     */
    public MergeEvents merge(Incident target, String reason, Instant now) {
        requireNotMerged();
        target.requireNotMerged();
        MergeState.requireMergeable(this, target);
        IncidentStatus before = status;
        mergeState = new MergeState(target.id, target.number, before);
        status = IncidentStatus.MERGED;
        markUpdated(now);
        return new MergeEvents(
                List.of(new StatusChanged(before, status, now, reason), new Merged(target.reference(), now, reason)),
                target.changeMergedCount(1, reason, now));
    }

    /** Undoes {@link #merge}: restores the status the incident had before. */
    public MergeEvents unmerge(Incident target, String reason, Instant now) {
        target.requireNotMerged();
        status = Objects.requireNonNull(mergeState).statusBeforeMerge();
        mergeState = null;
        markUpdated(now);
        return new MergeEvents(
                List.of(
                        new Unmerged(target.reference(), now, reason),
                        new StatusChanged(IncidentStatus.MERGED, status, now, reason)),
                target.changeMergedCount(-1, reason, now));
    }

    private List<IncidentDomainEvent> changeMergedCount(int difference, String reason, Instant now) {
        mergedCount += difference;
        markUpdated(now);
        return List.of(new Updated(List.of("mergedIncidents"), reason));
    }

    /**
     * Restricts the visibility, because the incident it was merged into became RESTRICTED and must not be revealed.
     *
     * @return nothing if it was restricted already
     */
    List<IncidentDomainEvent> restrict(String reason, Instant now) {
        if (visibility == Visibility.RESTRICTED) {
            return List.of();
        }
        visibility = Visibility.RESTRICTED;
        markUpdated(now);
        return List.of(new Updated(List.of("visibility"), reason));
    }

    /** @throws dev.debrief.platform.problem.ProblemException INCIDENT_MERGED if it is part of another incident */
    void requireNotMerged() {
        if (mergeState != null) {
            String target = mergeState.target().key();
            throw IncidentProblem.INCIDENT_MERGED
                    .because(key() + " was merged into " + target + ". Change " + target + ", or unmerge " + key()
                            + " first.")
                    .with("mergedInto", target);
        }
    }

    /** False once it is over, and if it was recorded long after it started: changes are then not part of its story. */
    public boolean isOngoing() {
        Instant started = times().startedAt();
        return status.isActive()
                && (started == null || Duration.between(started, recordedAt).compareTo(LATE_REPORT_THRESHOLD) < 0);
    }

    /** Sets who may see it while it is RESTRICTED: the participants and the reporter. */
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

    /** A correction changes {@code resolvedAt} and {@code closedAt}, but only a transition sets them. */
    private void requireEndTimesSet(Times corrected) {
        requireSet("resolvedAt", IncidentTransition.RESOLVE, times().resolvedAt(), corrected.resolvedAt());
        requireSet("closedAt", IncidentTransition.CLOSE, times().closedAt(), corrected.closedAt());
    }

    private void requireSet(
            String name, IncidentTransition transition, @Nullable Instant before, @Nullable Instant after) {
        if (before == null && after != null) {
            throw IncidentProblem.TIME_OF_STEP_NOT_TAKEN
                    .because(key() + " has no " + name + " yet. Perform the transition " + transition
                            + " at that time instead.")
                    .at("/times/" + name, "can only be corrected once it is set");
        }
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

    /** @param measurements custom measurements, in addition to the built-in durations */
    public List<IncidentDuration> durations(List<Measurement> measurements) {
        return IncidentDuration.of(times(), kind, status, measurements);
    }

    private Times times() {
        return Objects.requireNonNullElseGet(times, Times::unknown);
    }

    @Override
    public UUID id() {
        return id;
    }

    public IncidentReference reference() {
        return new IncidentReference(id, key());
    }

    /** What audit entries about this incident, its timeline, evidence, impact and participants refer to. */
    public AuditSubject auditSubject() {
        return AuditSubject.of("incident", id);
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

    public boolean hasMerged() {
        return mergedCount > 0;
    }

    /** Whether it was over when it was imported from another system. */
    public boolean isImported() {
        return imported;
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
