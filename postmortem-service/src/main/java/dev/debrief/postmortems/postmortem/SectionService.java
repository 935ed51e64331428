package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.language.LanguageService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Reads and writes the sections of prose. People in different sections never get in each other's way. */
@ApplicationScoped
public class SectionService {

    private final SectionRepository sections;
    private final PostmortemRepository postmortems;
    private final AnalysisPostmortemAdapter gate;
    private final IncidentProjectionService incidents;
    private final LanguageService language;
    private final AuditLog audit;
    private final Clock clock;

    SectionService(
            SectionRepository sections,
            PostmortemRepository postmortems,
            AnalysisPostmortemAdapter gate,
            IncidentProjectionService incidents,
            LanguageService language,
            AuditLog audit,
            Clock clock) {
        this.sections = sections;
        this.postmortems = postmortems;
        this.gate = gate;
        this.incidents = incidents;
        this.language = language;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SectionDetails get(EntityRef postmortem, String key, Actor actor) {
        UUID postmortemId = gate.forReading(postmortem, actor);
        return shown(postmortemId, sections.require(postmortemId, key, LockModeType.NONE));
    }

    private SectionDetails shown(UUID postmortemId, Section section) {
        Postmortem postmortem = postmortems.findById(postmortemId);
        return SectionDetails.in(postmortem, section)
                .with(language.check(
                        PostmortemTextCollector.of(postmortem, incidents.all(postmortem.incidentIds()), section)));
    }

    @Transactional
    public SectionDetails write(
            EntityRef postmortem, String key, Precondition precondition, String markdown, Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        Section section = sections.require(postmortemId, key, LockModeType.PESSIMISTIC_WRITE);
        String before = section.text();
        precondition.require(section.revision(), before);
        if (section.write(markdown, actor.handle(), clock.instant())) {
            audit.record(
                    actor,
                    "section.written",
                    AuditSubject.of(PostmortemService.SUBJECT, postmortemId),
                    Map.of("section", key, "text", before),
                    Map.of("section", key, "text", markdown));
        }
        return shown(postmortemId, section);
    }
}
