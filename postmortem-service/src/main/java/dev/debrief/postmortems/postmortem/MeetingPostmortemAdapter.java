package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.meeting.Meeting;
import dev.debrief.postmortems.meeting.MeetingContext;
import dev.debrief.postmortems.meeting.MeetingPostmortemPort;
import dev.debrief.postmortems.meeting.MeetingRecord;
import dev.debrief.postmortems.template.TemplateService;
import dev.debrief.postmortems.version.Milestone;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The postmortem as the meeting room sees it. People may meet until it is closed, also after publication. */
@ApplicationScoped
class MeetingPostmortemAdapter implements MeetingPostmortemPort {

    private final PostmortemRepository postmortems;
    private final TemplateService templates;
    private final PostmortemReader reader;
    private final VersionService versions;
    private final MeetingEventPublisher events;

    MeetingPostmortemAdapter(
            PostmortemRepository postmortems,
            TemplateService templates,
            PostmortemReader reader,
            VersionService versions,
            MeetingEventPublisher events) {
        this.postmortems = postmortems;
        this.templates = templates;
        this.reader = reader;
        this.versions = versions;
        this.events = events;
    }

    @Override
    public MeetingContext forReading(EntityRef postmortem, Actor actor) {
        return occasion(postmortems.require(postmortem, LockModeType.NONE, actor));
    }

    @Override
    public MeetingContext forPlanning(EntityRef postmortem, Actor actor) {
        return occasion(postmortems.require(postmortem, LockModeType.PESSIMISTIC_WRITE, actor));
    }

    @Override
    public Optional<MeetingContext> findUnpublished(UUID postmortemId) {
        return Optional.ofNullable(postmortems.findById(postmortemId, LockModeType.PESSIMISTIC_WRITE))
                .filter(postmortem -> postmortem.status().isToBePublished())
                .map(this::occasion);
    }

    private MeetingContext occasion(Postmortem postmortem) {
        return new MeetingContext(
                postmortem.id(),
                postmortem.key(),
                postmortem.title(),
                postmortem.incidentIds(),
                postmortem.meetingWindow(),
                templates
                        .get(postmortem.template(), postmortem.templateVersion())
                        .template()
                        .agenda());
    }

    @Override
    public void scheduled(Meeting meeting, Actor by, Instant at) {
        events.scheduled(get(meeting.postmortemId()), meeting, by, at);
    }

    @Override
    public void rescheduled(Meeting meeting, Instant previousStartsAt, Actor by, Instant at) {
        events.rescheduled(get(meeting.postmortemId()), meeting, previousStartsAt, by, at);
    }

    @Override
    public void cancelled(Meeting meeting, String reason, Actor by, Instant at) {
        events.cancelled(get(meeting.postmortemId()), meeting, reason, by, at);
    }

    @Override
    public void held(Meeting meeting, MeetingRecord record, Actor by, Instant at) {
        Postmortem postmortem = get(meeting.postmortemId());
        versions.createVersion(
                VersionPostmortemAdapter.snapshot(reader.read(postmortem)), Milestone.MEETING_HELD, null, by);
        events.held(postmortem, meeting, record, by, at);
    }

    @Override
    public void windowClosing(UUID postmortemId, Instant closesAt) {
        events.windowClosing(get(postmortemId), closesAt);
    }

    @Override
    public void windowMissed(UUID postmortemId, Instant closedAt) {
        events.windowMissed(get(postmortemId), closedAt);
    }

    private Postmortem get(UUID id) {
        return postmortems.findByIdOptional(id).orElseThrow();
    }
}
