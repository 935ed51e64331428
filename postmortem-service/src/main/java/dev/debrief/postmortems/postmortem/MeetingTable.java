package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.meeting.Meeting;
import dev.debrief.postmortems.meeting.MeetingHost;
import dev.debrief.postmortems.meeting.MeetingRecord;
import dev.debrief.postmortems.meeting.Occasion;
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
class MeetingTable implements MeetingHost {

    private final PostmortemRepository postmortems;
    private final TemplateService templates;
    private final PostmortemReader reader;
    private final VersionService versions;
    private final MeetingFacts facts;

    MeetingTable(
            PostmortemRepository postmortems,
            TemplateService templates,
            PostmortemReader reader,
            VersionService versions,
            MeetingFacts facts) {
        this.postmortems = postmortems;
        this.templates = templates;
        this.reader = reader;
        this.versions = versions;
        this.facts = facts;
    }

    @Override
    public Occasion forReading(EntityRef postmortem, Actor actor) {
        return occasion(postmortems.require(postmortem, LockModeType.NONE, actor));
    }

    @Override
    public Occasion forPlanning(EntityRef postmortem, Actor actor) {
        return occasion(postmortems.require(postmortem, LockModeType.PESSIMISTIC_WRITE, actor));
    }

    @Override
    public Optional<Occasion> stillToBeTalkedAbout(UUID postmortemId) {
        return Optional.ofNullable(postmortems.findById(postmortemId, LockModeType.PESSIMISTIC_WRITE))
                .filter(postmortem -> postmortem.status().isToBePublished())
                .map(this::occasion);
    }

    private Occasion occasion(Postmortem postmortem) {
        return new Occasion(
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
        facts.scheduled(get(meeting.postmortemId()), meeting, by, at);
    }

    @Override
    public void rescheduled(Meeting meeting, Instant previousStartsAt, Actor by, Instant at) {
        facts.rescheduled(get(meeting.postmortemId()), meeting, previousStartsAt, by, at);
    }

    @Override
    public void cancelled(Meeting meeting, String reason, Actor by, Instant at) {
        facts.cancelled(get(meeting.postmortemId()), meeting, reason, by, at);
    }

    @Override
    public void held(Meeting meeting, MeetingRecord record, Actor by, Instant at) {
        Postmortem postmortem = get(meeting.postmortemId());
        versions.keep(VersionTable.snapshot(reader.read(postmortem)), Milestone.MEETING_HELD, null, by);
        facts.held(postmortem, meeting, record, by, at);
    }

    @Override
    public void windowClosing(UUID postmortemId, Instant closesAt) {
        facts.windowClosing(get(postmortemId), closesAt);
    }

    @Override
    public void windowMissed(UUID postmortemId, Instant closedAt) {
        facts.windowMissed(get(postmortemId), closedAt);
    }

    private Postmortem get(UUID id) {
        return postmortems.findByIdOptional(id).orElseThrow();
    }
}
