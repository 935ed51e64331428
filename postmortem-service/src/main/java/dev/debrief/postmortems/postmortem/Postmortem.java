package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.meeting.MeetingWindow;
import dev.debrief.postmortems.template.TemplateVersion;
import dev.debrief.postmortems.version.ContentSnapshot;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The postmortem of one incident or several. Its sections and its analysis have their own revisions. */
@Entity
public class Postmortem {

    public static final String KEY_PREFIX = "PM";

    @Id
    private UUID id;

    private long number;

    @Embedded
    private CoveredIncidents incidents;

    private String title;

    /** Whether somebody gave it a title of its own, which the incident's then no longer replaces. */
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
    private @Nullable LocalDate followUpReviewOn;
    private long followUpRevision;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Postmortem() {}

    Postmortem(
            long number,
            IncidentCoverage coverage,
            TemplateVersion template,
            MeetingWindow window,
            @Nullable LocalDate dueOn,
            String requiredBecause,
            Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.incidents = new CoveredIncidents(coverage);
        this.title = coverage.title();
        this.severity = coverage.severity();
        this.status = PostmortemStatus.DRAFT;
        this.visibility = coverage.visibility();
        this.audience = coverage.audience().toArray(String[]::new);
        this.requiredBecause = requiredBecause;
        this.template = template.key();
        this.templateVersion = template.version();
        this.draftedAt = now;
        this.meetingWindow = window;
        this.dueOn = dueOn;
        this.followUpRevision = 1;
        this.revision = 1;
    }

    /** Takes over what changed in the incidents. Who may see it follows always, the rest until it is published. */
    List<String> follow(IncidentCoverage coverage, @Nullable MeetingWindow window, @Nullable LocalDate due) {
        List<String> changed = new ArrayList<>();
        if (!titleWritten && !status.isPublished() && !title.equals(coverage.title())) {
            title = coverage.title();
            changed.add("title");
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
            changed.add("dueOn");
        }
        if (incidents.follow(coverage.isResolved())) {
            changed.add("incidentReopened");
        }
        if (!changed.isEmpty()) {
            revision++;
        }
        return changed;
    }

    /** False when it covers the incident already. */
    boolean cover(UUID incident) {
        requireWritable();
        boolean changed = incidents.add(incident);
        if (changed) {
            revision++;
        }
        return changed;
    }

    /** False when it does not cover the incident. */
    boolean uncover(UUID incident) {
        requireWritable();
        boolean changed = incidents.remove(incident);
        if (changed) {
            revision++;
        }
        return changed;
    }

    boolean usesTemplate(TemplateVersion wanted) {
        return template.equals(wanted.key()) && templateVersion == wanted.version();
    }

    void switchTemplate(String otherTemplate, int version) {
        template = otherTemplate;
        templateVersion = version;
        revision++;
    }

    /** False when nothing changed. */
    boolean edit(EditPostmortem edit) {
        requireWritable();
        if (edit.title().equals(title)) {
            return false;
        }
        title = edit.title();
        titleWritten = true;
        revision++;
        return true;
    }

    /** Goes back to the title and the template that a version has. False when the title stays. */
    boolean restore(ContentSnapshot content) {
        requireWritable();
        boolean changed = !content.title().equals(title);
        title = content.title();
        titleWritten |= changed;
        switchTemplate(content.template(), content.templateVersion());
        return changed;
    }

    void requireAllowed(PostmortemTransition transition) {
        if (!transition.isAllowedFrom(status)) {
            throw PostmortemProblem.TRANSITION_NOT_ALLOWED
                    .because(key() + " is " + status + " and cannot take the step " + transition + ".")
                    .with("postmortemStatus", status)
                    .with("allowedTransitions", PostmortemTransition.allowedFrom(status));
        }
    }

    void take(PostmortemTransition transition, Instant now) {
        requireAllowed(transition);
        status = transition.to();
        if (status == PostmortemStatus.PUBLISHED) {
            publishedAt = now;
            publishedVersion++;
        }
        revision++;
    }

    /** The follow-up goes on after publication. False when nothing changed. */
    boolean scheduleFollowUp(LocalDate reviewOn) {
        if (Objects.equals(reviewOn, followUpReviewOn)) {
            return false;
        }
        followUpReviewOn = reviewOn;
        followUpRevision++;
        return true;
    }

    /** A follow-up review was held. @param next null when nothing is left to look at, which closes the postmortem */
    void holdFollowUp(@Nullable LocalDate next) {
        if (next == null) {
            status = PostmortemStatus.CLOSED;
            revision++;
        } else {
            followUpReviewOn = next;
        }
        followUpRevision++;
    }

    void requireWritable() {
        if (!status.isWritable()) {
            throw PostmortemProblem.POSTMORTEM_NOT_WRITABLE
                    .because(key() + " is " + status
                            + switch (status) {
                                case PUBLISHED, CLOSED -> "; what was published is not changed any more.";
                                case WAIVED -> "; take the step REINSTATE to write it after all.";
                                default -> "; request changes to write to it again.";
                            })
                    .with("postmortemStatus", status);
        }
    }

    public boolean isVisibleTo(Actor actor) {
        return visibility == Visibility.OPEN
                || actor.isAdmin()
                || audience().stream().anyMatch(actor.handles()::contains);
    }

    public UUID id() {
        return id;
    }

    public long number() {
        return number;
    }

    public String key() {
        return ShortKey.of(KEY_PREFIX, number);
    }

    /** The one it was drafted for. */
    public UUID incidentId() {
        return incidents.first();
    }

    /** All that it covers, the one it was drafted for first. */
    public List<UUID> incidentIds() {
        return incidents.all();
    }

    /** Whether what was resolved is not over after all. */
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

    /** The working day by which it is to be published; null when the policy sets none. */
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
        return followUpReviewOn;
    }

    public long followUpRevision() {
        return followUpRevision;
    }

    public long revision() {
        return revision;
    }
}
