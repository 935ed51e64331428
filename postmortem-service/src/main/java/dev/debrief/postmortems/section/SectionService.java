package dev.debrief.postmortems.section;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.language.LanguageService;
import dev.debrief.postmortems.language.LocatedText;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and writes sections. Authors of different sections never block each other. */
@ApplicationScoped
@Transactional
public class SectionService {

    private final SectionRepository sections;
    private final PostmortemAccess postmortems;
    private final IncidentProjectionService incidents;
    private final LanguageService language;
    private final AuditLog audit;
    private final Clock clock;

    SectionService(
            SectionRepository sections,
            PostmortemAccess postmortems,
            IncidentProjectionService incidents,
            LanguageService language,
            AuditLog audit,
            Clock clock) {
        this.sections = sections;
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.language = language;
        this.audit = audit;
        this.clock = clock;
    }

    public SectionDetails get(EntityRef ref, String key, Actor actor) {
        Postmortem postmortem = postmortems.visible(ref, actor);
        return check(postmortem, sections.require(postmortem.id(), key, LockModeType.NONE));
    }

    private SectionDetails check(Postmortem postmortem, Section section) {
        List<IncidentProjection> covered = incidents.all(postmortem.incidentIds());
        String place = "sections/" + section.key();
        return SectionDetails.in(postmortem, section)
                .with(language.check(LocatedText.of(
                        place,
                        section.location(postmortem.key()),
                        SectionTexts.contextOf(section),
                        section.text(),
                        SectionTexts.namesOfPeopleIn(covered))));
    }

    public SectionDetails write(EntityRef ref, String key, Precondition precondition, String markdown, Actor actor) {
        Postmortem postmortem = postmortems.writable(ref, actor);
        Section section = sections.require(postmortem.id(), key, LockModeType.PESSIMISTIC_WRITE);
        String before = section.text();
        precondition.require(section.revision(), before);
        if (section.write(markdown, actor.handle(), clock.instant())) {
            audit.record(
                    actor,
                    "section.written",
                    postmortem.auditSubject(),
                    Map.of("section", key, "text", before),
                    Map.of("section", key, "text", markdown));
        }
        return check(postmortem, section);
    }

    /** Whether a postmortem has a section with this key, archived ones included. */
    public boolean exists(UUID postmortemId, String key) {
        return sections.exists(postmortemId, key);
    }
}
