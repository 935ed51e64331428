package dev.debrief.incidents.timeline.imports;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.incidents.incident.PastOnly;
import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.ImportedEntries;
import dev.debrief.platform.audit.AuditLog;
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

    static final int MOST_FINDINGS = 200;

    private static final int LINES_AT_ONCE = 500;

    private final IncidentAccess incidents;
    private final ImportKeyRepository keys;
    private final ImportedEntries entries;
    private final PastOnly past;
    private final AuditLog audit;

    TimelineImportService(
            IncidentAccess incidents,
            ImportKeyRepository keys,
            ImportedEntries entries,
            PastOnly past,
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
    public ImportReport importAll(EntityRef ref, ReadFile file, boolean dryRun, Actor actor) {
        Incident incident = dryRun ? incidents.writable(ref, actor) : incidents.lockedForWriting(ref, actor);
        ReadFile read = withoutTheFuture(file);
        List<ImportLine> fresh = fresh(incident, read.lines());
        ImportReport report = report(read, fresh.size(), dryRun);
        if (dryRun) {
            return report;
        }
        if (read.hasFaults()) {
            throw ImportProblem.IMPORT_HAS_FAULTS
                    .because(report.faulty()
                            + " lines cannot be imported, so none was. Mend them and send the file again.")
                    .with("findings", report.findings())
                    .with("moreFindings", report.moreFindings());
        }
        for (int from = 0; from < fresh.size(); from += LINES_AT_ONCE) {
            write(incident, fresh.subList(from, Math.min(from + LINES_AT_ONCE, fresh.size())), actor);
        }
        if (!fresh.isEmpty()) {
            audit.record(
                    actor.handle(),
                    "incident.timeline-imported",
                    IncidentService.AUDIT_SUBJECT,
                    incident.id().toString(),
                    null,
                    Map.of("imported", fresh.size()));
        }
        return report;
    }

    private ReadFile withoutTheFuture(ReadFile read) {
        List<ImportFinding> findings = new ArrayList<>(read.findings());
        List<ImportLine> lines = new ArrayList<>();
        for (ImportLine line : read.lines()) {
            if (past.isAhead(line.entry().occurredAt())) {
                findings.add(new ImportFinding(line.number(), "occurredAt", "is in the future"));
            } else {
                lines.add(line);
            }
        }
        return new ReadFile(lines, findings, read.skipped());
    }

    private List<ImportLine> fresh(Incident incident, List<ImportLine> lines) {
        Set<String> known = new HashSet<>();
        for (int from = 0; from < lines.size(); from += LINES_AT_ONCE) {
            List<String> some = lines.subList(from, Math.min(from + LINES_AT_ONCE, lines.size())).stream()
                    .map(ImportLine::key)
                    .toList();
            known.addAll(keys.known(incident.id(), some));
        }
        return lines.stream().filter(line -> known.add(line.key())).toList();
    }

    private void write(Incident incident, List<ImportLine> lines, Actor actor) {
        List<EntryDescription> descriptions =
                lines.stream().map(ImportLine::entry).toList();
        List<UUID> ids = entries.add(incident, descriptions, actor);
        keys.note(incident.id(), lines.stream().map(ImportLine::key).toList(), ids);
    }

    private static ImportReport report(ReadFile read, int fresh, boolean dryRun) {
        List<ImportFinding> findings = read.findings();
        int faulty = (int) findings.stream().map(ImportFinding::line).distinct().count();
        List<ImportFinding> shown = findings.subList(0, Math.min(MOST_FINDINGS, findings.size()));
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
