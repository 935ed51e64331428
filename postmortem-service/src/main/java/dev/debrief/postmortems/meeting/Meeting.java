package dev.debrief.postmortems.meeting;

import dev.debrief.platform.search.SearchListener;
import dev.debrief.platform.search.Searchable;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.template.AgendaItem;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The review meeting of a postmortem. It can be rescheduled, cancelled and scheduled again and stays the same meeting.
 */
@Entity
@EntityListeners(SearchListener.class)
public class Meeting implements Searchable {

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

    /** Whether it had started when it was scheduled: a record of what has been, not an invitation. */
    private boolean recordedLater;

    private int sequence;
    private Instant changedAt;
    private @Nullable String cancelReason;
    private @Nullable Instant heldAt;
    private @Nullable Instant recordedAt;

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

    /** Sets time, place and people. No event when nothing changed. */
    List<MeetingDomainEvent> schedule(
            MeetingPlan plan, List<Invitee> people, List<AgendaItem> points, Actor by, Instant now) {
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
            return List.of();
        }
        if (status == MeetingStatus.NOT_SCHEDULED) {
            organizerHandle = by.handle();
            organizerName = by.displayName();
        }
        MeetingDomainEvent event = status == MeetingStatus.SCHEDULED
                ? new MeetingDomainEvent.Rescheduled(this, startsAt, removed(plan, people), by, now)
                : new MeetingDomainEvent.Scheduled(this, by, now);
        status = MeetingStatus.SCHEDULED;
        recordedLater = plan.startsAt().isBefore(now);
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        location = plan.location();
        link = plan.link();
        overriddenBy = overriddenBy(plan, by);
        facilitatorHandle = plan.facilitator().handle();
        facilitatorName = plan.facilitator().displayName();
        overrideReason = plan.overrideReason();
        invitees = List.copyOf(people);
        agenda = List.copyOf(points);
        cancelReason = null;
        changed(now);
        return List.of(event);
    }

    /** Who takes part now and will not, according to the new plan. */
    private List<Person> removed(MeetingPlan plan, List<Invitee> people) {
        Set<String> staying = Stream.concat(
                        Stream.of(plan.facilitator()), people.stream().map(Invitee::person))
                .map(Person::handle)
                .collect(Collectors.toSet());
        return Stream.concat(Stream.of(facilitator()), invitees.stream().map(Invitee::person))
                .filter(person -> staying.add(person.handle()))
                .toList();
    }

    /** The approver of the override, also after others reschedule the meeting. */
    private @Nullable String overriddenBy(MeetingPlan plan, Actor planner) {
        String reason = plan.overrideReason();
        if (reason == null) {
            return null;
        }
        return reason.equals(overrideFor(plan.facilitator())) ? overriddenBy : planner.handle();
    }

    /** The approved reason why this facilitator may lead despite taking part in the response; null without one. */
    @Nullable String overrideFor(Person facilitator) {
        return facilitator.handle().equals(facilitatorHandle) ? overrideReason : null;
    }

    List<MeetingDomainEvent> cancel(String reason, Actor by, Instant now) {
        requireNotHeld();
        if (status != MeetingStatus.SCHEDULED) {
            throw MeetingProblem.MEETING_NOT_SCHEDULED.because("No meeting is scheduled that could be cancelled.");
        }
        status = MeetingStatus.CANCELLED;
        cancelReason = reason;
        changed(now);
        return List.of(new MeetingDomainEvent.Cancelled(this, reason, by, now));
    }

    /**
     * Records that it was held. A later record is a correction and causes no event; one that is the same changes
     * nothing.
     */
    List<MeetingDomainEvent> record(MeetingRecord record, Actor by, Instant now) {
        if (status != MeetingStatus.SCHEDULED && status != MeetingStatus.HELD) {
            throw MeetingProblem.MEETING_NOT_SCHEDULED.because(
                    "Schedule the meeting with its facilitator first, even if it was already held.");
        }
        boolean first = status == MeetingStatus.SCHEDULED;
        if (record.equals(record())) {
            return List.of();
        }
        if (first) {
            recordedAt = now;
        }
        status = MeetingStatus.HELD;
        heldAt = record.heldAt();
        attended = List.copyOf(record.attended());
        notes = record.notes();
        recordingLink = record.recordingLink();
        changedAt = now;
        revision++;
        return first ? List.of(new MeetingDomainEvent.Held(this, record, by, now)) : List.of();
    }

    /** Whether it starts by an instant, or was held. */
    boolean takesPlaceBefore(Instant moment) {
        return (status == MeetingStatus.SCHEDULED && !startsAt.isAfter(moment)) || status == MeetingStatus.HELD;
    }

    private void requireNotHeld() {
        if (status == MeetingStatus.HELD) {
            throw MeetingProblem.MEETING_HELD.because(
                    "The meeting was held at " + heldAt + "; correct its record instead.");
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

    /** Null only before it is scheduled, like all other planned values. */
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

    /** Who scheduled it first: calendars take changes of a meeting from its organizer only. */
    public Person organizer() {
        return new Person(organizerHandle, organizerName);
    }

    public List<Invitee> invitees() {
        return invitees;
    }

    public List<AgendaItem> agenda() {
        return agenda;
    }

    public boolean recordedLater() {
        return recordedLater;
    }

    /** When it was first recorded that it was held; null until then. */
    public @Nullable Instant recordedAt() {
        return recordedAt;
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

    @Override
    public UUID searchId() {
        return postmortemId;
    }

    @Override
    public boolean isPart() {
        return true;
    }
}
