package dev.debrief.postmortems.readiness;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.details.PostmortemDetails;
import dev.debrief.postmortems.details.PostmortemReader;
import dev.debrief.postmortems.details.PostmortemTextCollector;
import dev.debrief.postmortems.details.SectionGap;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.language.LanguageService;
import dev.debrief.postmortems.location.ResourceLocation;
import dev.debrief.postmortems.meeting.Invitee;
import dev.debrief.postmortems.meeting.Meeting;
import dev.debrief.postmortems.meeting.MeetingRecord;
import dev.debrief.postmortems.meeting.MeetingService;
import dev.debrief.postmortems.meeting.MeetingStatus;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.readiness.ReadinessInput.RequiredSection;
import dev.debrief.postmortems.section.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assesses the readiness of postmortems. */
@ApplicationScoped
@Transactional
public class ReadinessService {

    private final PostmortemAccess postmortems;
    private final PostmortemReader reader;
    private final LanguageService language;
    private final ReadinessCheck readiness;

    ReadinessService(
            PostmortemAccess postmortems, PostmortemReader reader, LanguageService language, ReadinessCheck readiness) {
        this.postmortems = postmortems;
        this.reader = reader;
        this.language = language;
        this.readiness = readiness;
    }

    public Readiness of(EntityRef ref, Actor actor) {
        PostmortemDetails postmortemDetails = reader.read(postmortems.visible(ref, actor));
        String key = postmortemDetails.postmortem().key();
        Map<Section, SectionGap> gaps =
                postmortemDetails.gaps().stream().collect(Collectors.toMap(SectionGap::section, gap -> gap));
        return readiness.of(new ReadinessInput(
                ResourceLocation.postmortem(key),
                postmortemDetails.sections().stream()
                        .filter(section -> section.isRequiredAt(
                                postmortemDetails.postmortem().severity()))
                        .map(section -> new RequiredSection(
                                section.key(), section.location(key), section.text(), gaps.get(section)))
                        .toList(),
                postmortemDetails.incidentsWithTimeline(),
                postmortemDetails.analysis(),
                MeetingService.involvedIn(postmortemDetails.incidentsWithTimeline()),
                attendees(postmortemDetails.meeting()),
                postmortemDetails.actionItems(),
                language.check(PostmortemTextCollector.of(postmortemDetails)).places()));
    }

    private static @Nullable List<Person> attendees(@Nullable Meeting meeting) {
        if (meeting == null || meeting.status() == MeetingStatus.CANCELLED) {
            return null;
        }
        MeetingRecord record = meeting.record();
        return record == null ? meeting.invitees().stream().map(Invitee::person).toList() : record.attended();
    }
}
