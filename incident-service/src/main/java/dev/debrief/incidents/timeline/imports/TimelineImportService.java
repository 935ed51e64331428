package dev.debrief.incidents.timeline.imports;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.incidents.incident.PastTimeValidator;
import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.TimelineEntryBatchWriter;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Imports the lines of a file: all of them or none, and each only once. */
@ApplicationScoped
@Transactional
public class TimelineImportService {

    static final int MAX_FINDINGS = 200;

    private static final int BATCH_SIZE = 500;

    private final IncidentAccess incidents;
    private final ImportKeyRepository keys;
    private final TimelineEntryBatchWriter entries;
    private final PastTimeValidator past;
    private final AuditLog audit;

    TimelineImportService(
            IncidentAccess incidents,
            ImportKeyRepository keys,
            TimelineEntryBatchWriter entries,
            PastTimeValidator past,
            AuditLog audit) {
        this.incidents = incidents;
        this.keys = keys;
        this.entries = entries;
        this.past = past;
        this.audit = audit;
    }

    /** Before a file is read: whether the actor may write into the incident, and it into a timeline of its own. */
    public void requireWritable(EntityRef ref, Actor actor) {
        incidents.writable(ref, actor);
    }

    /**
     * @throws dev.debrief.platform.problem.ProblemException IMPORT_HAS_FAULTS when there is a fault and it is no dry
     *     run
     */
    public ImportReport importAll(EntityRef ref, ParsedImportFile file, boolean dryRun, Actor actor) {
        Incident incident = dryRun ? incidents.writable(ref, actor) : incidents.getWritableLocked(ref, actor);
        ParsedImportFile read = rejectFutureEntries(file);
        List<ParsedLine> fresh = fresh(incident, read.lines());
        ImportReport report = report(read, fresh.size(), dryRun);
        if (dryRun) {
            return report;
        }
        if (read.hasErrors()) {
            throw ImportProblem.IMPORT_HAS_FAULTS
                    .because(report.faulty()
                            + " lines cannot be imported, so none was. Mend them and send the file again.")
                    .with("findings", report.findings())
                    .with("moreFindings", report.moreFindings());
        }
        for (int from = 0; from < fresh.size(); from += BATCH_SIZE) {
            write(incident, fresh.subList(from, Math.min(from + BATCH_SIZE, fresh.size())), actor);
        }
        if (!fresh.isEmpty()) {
            audit.record(
                    actor,
                    "incident.timeline-imported",
                    AuditSubject.of(IncidentService.AUDIT_SUBJECT, incident.id()),
                    null,
                    Map.of("imported", fresh.size()));
        }
        return report;
    }

    private ParsedImportFile rejectFutureEntries(ParsedImportFile read) {
        List<ImportFinding> findings = new ArrayList<>(read.findings());
        List<ParsedLine> lines = new ArrayList<>();
        for (ParsedLine line : read.lines()) {
            if (past.isInFuture(line.entry().occurredAt())) {
                findings.add(new ImportFinding(line.number(), "occurredAt", "is in the future"));
            } else {
                lines.add(line);
            }
        }
        return new ParsedImportFile(lines, findings, read.skipped());
    }

    private List<ParsedLine> fresh(Incident incident, List<ParsedLine> lines) {
        Set<String> known = new HashSet<>();
        for (int from = 0; from < lines.size(); from += BATCH_SIZE) {
            List<String> some = lines.subList(from, Math.min(from + BATCH_SIZE, lines.size())).stream()
                    .map(ParsedLine::key)
                    .toList();
            known.addAll(keys.known(incident.id(), some));
        }
        return lines.stream().filter(line -> known.add(line.key())).toList();
    }

    private void write(Incident incident, List<ParsedLine> lines, Actor actor) {
        List<EntryDescription> descriptions =
                lines.stream().map(ParsedLine::entry).toList();
        List<UUID> ids = entries.add(incident, descriptions, actor);
        keys.note(incident.id(), lines.stream().map(ParsedLine::key).toList(), ids);
    }

    private static ImportReport report(ParsedImportFile read, int fresh, boolean dryRun) {
        List<ImportFinding> findings = read.findings();
        int faulty = (int) findings.stream().map(ImportFinding::line).distinct().count();
        List<ImportFinding> shown = findings.subList(0, Math.min(MAX_FINDINGS, findings.size()));
        return new ImportReport(
                dryRun,
                fresh,
                read.lines().size() - fresh,
                read.skipped(),
                faulty,
                List.copyOf(shown),
                findings.size() - shown.size());
    }
}
