package dev.debrief.postmortems.audience;

import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.section.DocumentSections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Reads and writes external summaries. They are part of the document: written until approval, published with it. */
@ApplicationScoped
@Transactional
public class ExternalSummaryService {

    private final ExternalSummaryRepository summaries;
    private final PostmortemAccess postmortems;
    private final DocumentSections sections;
    private final IncidentProjectionService incidents;
    private final AuditLog audit;
    private final Clock clock;

    ExternalSummaryService(
            ExternalSummaryRepository summaries,
            PostmortemAccess postmortems,
            DocumentSections sections,
            IncidentProjectionService incidents,
            AuditLog audit,
            Clock clock) {
        this.summaries = summaries;
        this.postmortems = postmortems;
        this.sections = sections;
        this.incidents = incidents;
        this.audit = audit;
        this.clock = clock;
    }

    public ExternalSummaryState get(EntityRef ref, Actor actor) {
        Postmortem postmortem = postmortems.visible(ref, actor);
        return ExternalSummaryState.of(summaries.findById(postmortem.id()), sourcesOf(postmortem));
    }

    public ExternalSummaryState write(EntityRef ref, Precondition precondition, ExternalSummary text, Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        ExternalSummaryEntity summary = summaries.findById(postmortem.id());
        SourceDigests sources = sourcesOf(postmortem);
        precondition.require(summary == null ? 0 : summary.revision());
        postmortems.writable(ref, actor);
        ExternalSummary before = summary == null ? null : summary.text();
        if (summary == null) {
            summary = new ExternalSummaryEntity(postmortem.id(), text, sources, person(actor), clock.instant());
            summaries.persist(summary);
        } else {
            summary.write(text, sources, person(actor), clock.instant());
        }
        audit.record(actor, "external-summary.written", postmortem.auditSubject(), before, text);
        return ExternalSummaryState.of(summary, sources);
    }

    /**
     * Restores the text of a version. It counts as outdated until somebody confirms it.
     *
     * @param postmortem locked by the caller
     * @param text null to keep the current one
     */
    public void restore(Postmortem postmortem, @Nullable ExternalSummary text, Actor actor) {
        ExternalSummaryEntity summary = summaries.findById(postmortem.id());
        if (text != null && summary != null && !text.equals(summary.text())) {
            summary.write(text, SourceDigests.UNKNOWN, person(actor), clock.instant());
        }
    }

    private static Person person(Actor actor) {
        return new Person(actor.handle(), actor.displayName());
    }

    private SourceDigests sourcesOf(Postmortem postmortem) {
        return SourceDigests.of(
                sections.executiveSummary(postmortem.id()).orElse(""), incidents.all(postmortem.incidentIds()));
    }
}
