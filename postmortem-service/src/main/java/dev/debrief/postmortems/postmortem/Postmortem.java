package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.search.SearchListener;
import dev.debrief.platform.search.SearchableEntity;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.postmortem.window.MeetingWindow;
import dev.debrief.postmortems.template.TemplateVersion;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The postmortem of one or more incidents. Its sections and its analysis have revisions of their own. */
@Entity
@EntityListeners(SearchListener.class)
public class Postmortem implements SearchableEntity {

    public static final String KEY_PREFIX = "PM";

    /** The field that {@link PostmortemDomainEvent.Updated} names for the due date. */
    public static final String DUE_ON = "dueOn";

    private static final String TITLE = "title";
    private static final String INCIDENTS = "incidents";
    private static final String STATUS_EXTENSION = "postmortemStatus";

    @Id
    private UUID id;

    private long number;

    @Embedded
    private CoveredIncidents incidents;

    private String title;

    /** Whether somebody set the title, which then no longer follows the incident. */
    private boolean titleWritten;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private PostmortemStatus status;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] audience;

    private String requiredBecause;
    private String template;
    private int templateVersion;
    private Instant draftedAt;

    @Embedded
    private MeetingWindow meetingWindow;

    private @Nullable LocalDate dueOn;
    private @Nullable Instant publishedAt;
    private int publishedVersion;
    private long revision;

    @Embedded
    private FollowUpPlan followUp;

    @SuppressWarnings("NullAway.Init")
    protected Postmortem() {}

    Postmortem(long number, NewPostmortem draft) {
        IncidentCoverage coverage = draft.coverage();
        this.id = Ids.next();
        this.number = number;
        this.incidents = new CoveredIncidents(coverage);
        this.title = coverage.title();
        this.severity = coverage.severity();
        this.status = PostmortemStatus.DRAFT;
        this.visibility = coverage.visibility();
        this.audience = coverage.audience().toArray(String[]::new);
        this.requiredBecause = draft.requiredBecause();
        this.template = draft.template().key();
        this.templateVersion = draft.template().version();
        this.draftedAt = draft.draftedAt();
        this.meetingWindow = draft.meetingWindow();
        this.dueOn = draft.dueOn();
        this.followUp = new FollowUpPlan();
        this.revision = 1;
    }

    /**
     * Takes over changes of the incidents. Severity and visibility are always taken over, the rest until publication.
     *
     * @param window null to keep the current one
     */
    public Optional<PostmortemDomainEvent.Updated> applyCoverage(
            IncidentCoverage coverage, @Nullable MeetingWindow window, @Nullable LocalDate due) {
        List<String> changed = new ArrayList<>();
        if (!titleWritten && !status.isPublished() && !title.equals(coverage.title())) {
            title = coverage.title();
            changed.add(TITLE);
        }
        if (severity != coverage.severity()) {
            severity = coverage.severity();
            changed.add("severity");
        }
        if (visibility != coverage.visibility() || !audience().equals(coverage.audience())) {
            visibility = coverage.visibility();
            audience = coverage.audience().toArray(String[]::new);
            changed.add("visibility");
        }
        if (window != null && !status.isPublished() && !window.equals(meetingWindow)) {
            meetingWindow = window;
            changed.add("meetingWindow");
        }
        if (!status.isPublished() && !Objects.equals(due, dueOn)) {
            dueOn = due;
            changed.add(DUE_ON);
        }
        if (incidents.updateResolution(coverage.isResolved())) {
            changed.add("incidentReopened");
        }
        return updated(changed);
    }

    /** Covers one more incident; no event when it is covered already. */
    public Optional<PostmortemDomainEvent.Updated> cover(UUID incident) {
        requireWritable();
        return updated(incidents.add(incident) ? List.of(INCIDENTS) : List.of());
    }

    /** Stops covering an incident; no event when it is not covered. */
    public Optional<PostmortemDomainEvent.Updated> uncover(UUID incident) {
        requireWritable();
        return updated(incidents.remove(incident) ? List.of(INCIDENTS) : List.of());
    }

    private Optional<PostmortemDomainEvent.Updated> updated(List<String> changedFields) {
        if (changedFields.isEmpty()) {
            return Optional.empty();
        }
        revision++;
        return Optional.of(new PostmortemDomainEvent.Updated(changedFields));
    }

    public boolean usesTemplate(TemplateVersion other) {
        return template.equals(other.key()) && templateVersion == other.version();
    }

    public void switchTemplate(String otherTemplate, int version) {
        requireWritable();
        template = otherTemplate;
        templateVersion = version;
        revision++;
    }

    /** Gives it a title of its own, which the incident's no longer replaces. */
    public Optional<PostmortemDomainEvent.Updated> rename(String newTitle) {
        requireWritable();
        if (newTitle.equals(title)) {
            return Optional.empty();
        }
        title = newTitle;
        titleWritten = true;
        return updated(List.of(TITLE));
    }

    /** Restores title and template of a version. */
    public Optional<PostmortemDomainEvent.Updated> restore(String earlierTitle, String earlierTemplate, int version) {
        switchTemplate(earlierTemplate, version);
        if (earlierTitle.equals(title)) {
            return Optional.empty();
        }
        title = earlierTitle;
        titleWritten = true;
        return Optional.of(new PostmortemDomainEvent.Updated(List.of(TITLE)));
    }

    public void requireAllowed(PostmortemTransition transition) {
        if (!transition.isAllowedFrom(status)) {
            throw PostmortemProblem.TRANSITION_NOT_ALLOWED
                    .because(key() + " is " + status + ", which does not allow the transition " + transition + ".")
                    .with(STATUS_EXTENSION, status)
                    .with("allowedTransitions", PostmortemTransition.allowedFrom(status));
        }
    }

    public PostmortemDomainEvent apply(StatusChange change) {
        PostmortemTransition transition = change.transition();
        requireAllowed(transition);
        if (status == PostmortemStatus.CLOSED) {
            followUp.startAgain();
        }
        status = transition.to();
        if (status == PostmortemStatus.PUBLISHED) {
            publishedAt = change.at();
            publishedVersion++;
        }
        revision++;
        return transition.eventOf(change);
    }

    /** Sets the day of the follow-up review, also after publication; no event when it stays the same. */
    public List<PostmortemDomainEvent> scheduleFollowUp(LocalDate reviewOn) {
        requireNotClosed();
        return followUp.schedule(reviewOn)
                ? List.of(new PostmortemDomainEvent.FollowUpReviewScheduled(reviewOn))
                : List.of();
    }

    /** Records that a follow-up review was held. Without a next one, the postmortem is closed. */
    public List<PostmortemDomainEvent> holdFollowUp(FollowUpOutcome held, Actor by, Instant now) {
        requireFollowUpAllowed();
        LocalDate next = held.nextReviewOn();
        followUp.held(next);
        PostmortemDomainEvent consequence;
        if (next == null) {
            status = PostmortemStatus.CLOSED;
            revision++;
            consequence = new PostmortemDomainEvent.Closed(by, now, held.acceptedKeys());
        } else {
            consequence = new PostmortemDomainEvent.FollowUpReviewScheduled(next);
        }
        return List.of(new PostmortemDomainEvent.FollowUpReviewHeld(held, by, now), consequence);
    }

    public void requireFollowUpAllowed() {
        requireNotClosed();
        if (!status.isPublished()) {
            throw PostmortemProblem.POSTMORTEM_NOT_PUBLISHED.because(
                    key() + " is " + status + "; publish it before you review its action items.");
        }
    }

    public void requireNotClosed() {
        if (status == PostmortemStatus.CLOSED) {
            throw PostmortemProblem.POSTMORTEM_CLOSED.because(
                    key() + " is CLOSED; perform the transition REVISE to work on it again.");
        }
    }

    /** The due day is over; no event once it is published or waived. */
    public List<PostmortemDomainEvent> dueDayPassed(Instant since) {
        return status.isToBePublished() && dueOn != null
                ? List.of(new PostmortemDomainEvent.Overdue(dueOn, since))
                : List.of();
    }

    /** The day of the follow-up review has come; no event unless it is published. */
    public List<PostmortemDomainEvent> followUpDayReached() {
        LocalDate reviewOn = followUp.reviewOn();
        return status == PostmortemStatus.PUBLISHED && reviewOn != null
                ? List.of(new PostmortemDomainEvent.FollowUpReviewDue(reviewOn))
                : List.of();
    }

    public void requireWritable() {
        if (!status.isWritable()) {
            throw PostmortemProblem.POSTMORTEM_NOT_WRITABLE
                    .because(key() + " is " + status + "; " + status.howToWrite() + ".")
                    .with(STATUS_EXTENSION, status);
        }
    }

    /** Whether a person or team may see it. */
    public boolean isVisibleTo(String handle) {
        return visibility == Visibility.OPEN || audience().contains(handle);
    }

    public boolean isVisibleTo(Actor actor) {
        return visibility == Visibility.OPEN
                || actor.isAdmin()
                || audience().stream().anyMatch(actor.handles()::contains);
    }

    @Override
    public UUID id() {
        return id;
    }

    public long number() {
        return number;
    }

    /** The subject of audit entries about it and its parts. */
    public AuditSubject auditSubject() {
        return AuditSubject.of("postmortem", id);
    }

    /** Its short key, such as {@code PM-7}. */
    public String key() {
        return ShortKey.of(KEY_PREFIX, number);
    }

    /** The incident it was drafted for. */
    public UUID incidentId() {
        return incidents.first();
    }

    /** All incidents it covers, the one it was drafted for first. */
    public List<UUID> incidentIds() {
        return incidents.all();
    }

    /** Whether a resolved incident was reopened. */
    public boolean incidentReopened() {
        return incidents.reopened();
    }

    public String incidentKey() {
        return incidents.firstKey();
    }

    public String title() {
        return title;
    }

    public Severity severity() {
        return severity;
    }

    public PostmortemStatus status() {
        return status;
    }

    public Visibility visibility() {
        return visibility;
    }

    public List<String> audience() {
        return List.of(audience);
    }

    public String requiredBecause() {
        return requiredBecause;
    }

    public String template() {
        return template;
    }

    public int templateVersion() {
        return templateVersion;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public MeetingWindow meetingWindow() {
        return meetingWindow;
    }

    /** The working day by which to publish it; null when the policy sets none. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** 0 until it is published. */
    public int publishedVersion() {
        return publishedVersion;
    }

    public @Nullable LocalDate followUpReviewOn() {
        return followUp.reviewOn();
    }

    public long followUpRevision() {
        return followUp.revision();
    }

    public long revision() {
        return revision;
    }
}
