package dev.debrief.postmortems.meeting;

import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.template.AgendaItem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The review meeting of a postmortem. It may be moved, cancelled and set again; it is the same meeting then. */
@Entity
public class Meeting {

    @Id
    private UUID postmortemId;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    private Instant startsAt;
    private Instant endsAt;
    private @Nullable String location;
    private @Nullable String link;
    private String facilitatorHandle;
    private String facilitatorName;
    private @Nullable String overrideReason;
    private @Nullable String overriddenBy;
    private String organizerHandle;
    private String organizerName;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Invitee> invitees;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AgendaItem> agenda;

    private int sequence;
    private Instant changedAt;
    private @Nullable String cancelReason;
    private @Nullable Instant heldAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Person> attended = List.of();

    private @Nullable String notes;
    private @Nullable String recordingLink;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    @SuppressWarnings("NullAway.Init")
    Meeting(UUID postmortemId) {
        this.postmortemId = postmortemId;
        this.status = MeetingStatus.NOT_SCHEDULED;
        this.sequence = -1;
    }

    /** Sets time, place and people. False when nothing changed. */
    boolean plan(MeetingPlan plan, List<Invitee> people, List<AgendaItem> points, Person organizer, Instant now) {
        requireNotHeld();
        boolean same = status == MeetingStatus.SCHEDULED
                && startsAt.equals(plan.startsAt())
                && endsAt.equals(plan.endsAt())
                && facilitator().equals(plan.facilitator())
                && Objects.equals(overrideReason, plan.overrideReason())
                && Objects.equals(location, plan.location())
                && Objects.equals(link, plan.link())
                && invitees.equals(people)
                && agenda.equals(points);
        if (same) {
            return false;
        }
        status = MeetingStatus.SCHEDULED;
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        location = plan.location();
        link = plan.link();
        overriddenBy = overriddenBy(plan, organizer);
        facilitatorHandle = plan.facilitator().handle();
        facilitatorName = plan.facilitator().displayName();
        overrideReason = plan.overrideReason();
        organizerHandle = organizer.handle();
        organizerName = organizer.displayName();
        invitees = List.copyOf(people);
        agenda = List.copyOf(points);
        cancelReason = null;
        changed(now);
        return true;
    }

    /** Who stands behind the override: whoever gave it, also when others move the meeting. */
    private @Nullable String overriddenBy(MeetingPlan plan, Person organizer) {
        String reason = plan.overrideReason();
        if (reason == null) {
            return null;
        }
        return reason.equals(overrideFor(plan.facilitator())) ? overriddenBy : organizer.handle();
    }

    /** Why this facilitator is right although they took part in the response; null when nobody said so. */
    @Nullable String overrideFor(Person facilitator) {
        return facilitator.handle().equals(facilitatorHandle) ? overrideReason : null;
    }

    void cancel(String reason, Instant now) {
        requireNotHeld();
        if (status != MeetingStatus.SCHEDULED) {
            throw MeetingProblem.MEETING_NOT_SCHEDULED.because("There is no meeting to cancel.");
        }
        status = MeetingStatus.CANCELLED;
        cancelReason = reason;
        changed(now);
    }

    /** Says what came of it. True when it was not held before. */
    boolean record(MeetingRecord record, Instant now) {
        if (status != MeetingStatus.SCHEDULED && status != MeetingStatus.HELD) {
            throw MeetingProblem.MEETING_NOT_SCHEDULED.because(
                    "Set the time and the facilitator of the meeting first, also when it was held already.");
        }
        boolean first = status == MeetingStatus.SCHEDULED;
        status = MeetingStatus.HELD;
        heldAt = record.heldAt();
        attended = List.copyOf(record.attended());
        notes = record.notes();
        recordingLink = record.recordingLink();
        changedAt = now;
        revision++;
        return first;
    }

    /** Whether people meet, or met, before a moment. */
    boolean takesPlaceBefore(Instant moment) {
        return (status == MeetingStatus.SCHEDULED && !startsAt.isAfter(moment)) || status == MeetingStatus.HELD;
    }

    private void requireNotHeld() {
        if (status == MeetingStatus.HELD) {
            throw MeetingProblem.MEETING_HELD.because(
                    "The meeting was held on " + heldAt + "; correct its record instead.");
        }
    }

    private void changed(Instant now) {
        sequence++;
        changedAt = now;
        revision++;
    }

    boolean isPlanned() {
        return status != MeetingStatus.NOT_SCHEDULED;
    }

    public UUID postmortemId() {
        return postmortemId;
    }

    public String uid() {
        return postmortemId + "@debrief";
    }

    public MeetingStatus status() {
        return status;
    }

    /** Null only while it is not scheduled, as everything that is planned. */
    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public @Nullable String location() {
        return location;
    }

    public @Nullable String link() {
        return link;
    }

    public Person facilitator() {
        return new Person(facilitatorHandle, facilitatorName);
    }

    public @Nullable String overrideReason() {
        return overrideReason;
    }

    public @Nullable String overriddenBy() {
        return overriddenBy;
    }

    public Person organizer() {
        return new Person(organizerHandle, organizerName);
    }

    public List<Invitee> invitees() {
        return invitees;
    }

    public List<AgendaItem> agenda() {
        return agenda;
    }

    public int sequence() {
        return sequence;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable String cancelReason() {
        return cancelReason;
    }

    public @Nullable MeetingRecord record() {
        return heldAt == null ? null : new MeetingRecord(heldAt, attended, notes, recordingLink);
    }

    public long revision() {
        return revision;
    }
}
