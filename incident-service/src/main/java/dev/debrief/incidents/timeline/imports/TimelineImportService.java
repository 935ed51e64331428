package dev.debrief.incidents.timeline.imports;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.TimelineEntryBatchWriter;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Imports the lines of a file: all or none, and each only once. */
@ApplicationScoped
@Transactional
public class TimelineImportService {

    static final int MAX_FINDINGS = 200;

    private static final int BATCH_SIZE = 500;

    private final IncidentAccess incidents;
    private final ImportKeyRepository keys;
    private final TimelineEntryBatchWriter entries;
    private final TimeBounds timeBounds;
    private final AuditLog audit;

    TimelineImportService(
            IncidentAccess incidents,
            ImportKeyRepository keys,
            TimelineEntryBatchWriter entries,
            TimeBounds timeBounds,
            AuditLog audit) {
        this.incidents = incidents;
        this.keys = keys;
        this.entries = entries;
        this.timeBounds = timeBounds;
        this.audit = audit;
    }

    /** Fails early, before the file is read, if the actor may not write to the incident or it was merged. */
    public void requireWritable(EntityRef ref, Actor actor) {
        incidents.getWritable(ref, actor);
    }

    /**
     * @throws dev.debrief.platform.problem.ProblemException IMPORT_HAS_FAULTS if a line is invalid, except in a dry run
     */
    public ImportReport importAll(EntityRef ref, ParsedImportFile file, boolean dryRun, Actor actor) {
        Incident incident = dryRun ? incidents.getWritable(ref, actor) : incidents.getWritableLocked(ref, actor);
        ParsedImportFile read = rejectFutureEntries(file);
        List<ParsedLine> newLines = newLines(incident, read.lines());
        ImportReport report = report(read, newLines.size(), dryRun);
        if (dryRun) {
            return report;
        }
        if (read.hasErrors()) {
            throw ImportProblem.IMPORT_HAS_FAULTS
                    .because(report.faulty()
                            + " lines are invalid, so nothing was imported. Fix them and send the file again.")
                    .with("findings", report.findings())
                    .with("moreFindings", report.moreFindings());
        }
        for (int from = 0; from < newLines.size(); from += BATCH_SIZE) {
            write(incident, newLines.subList(from, Math.min(from + BATCH_SIZE, newLines.size())), actor);
        }
        if (!newLines.isEmpty()) {
            audit.record(
                    actor,
                    "incident.timeline-imported",
                    incident.auditSubject(),
                    null,
                    Map.of("imported", newLines.size()));
        }
        return report;
    }

    private ParsedImportFile rejectFutureEntries(ParsedImportFile read) {
        List<ImportFinding> findings = new ArrayList<>(read.findings());
        List<ParsedLine> lines = new ArrayList<>();
        for (ParsedLine line : read.lines()) {
            if (timeBounds.isInFuture(line.entry().occurredAt())) {
                findings.add(new ImportFinding(line.number(), "occurredAt", timeBounds.futureViolation()));
            } else {
                lines.add(line);
            }
        }
        return new ParsedImportFile(lines, findings, read.skipped());
    }

    private List<ParsedLine> newLines(Incident incident, List<ParsedLine> lines) {
        Set<String> known = new HashSet<>();
        for (int from = 0; from < lines.size(); from += BATCH_SIZE) {
            List<String> some = lines.subList(from, Math.min(from + BATCH_SIZE, lines.size())).stream()
                    .map(ParsedLine::key)
                    .toList();
            known.addAll(keys.findExistingKeys(incident.id(), some));
        }
        return lines.stream().filter(line -> known.add(line.key())).toList();
    }

    private void write(Incident incident, List<ParsedLine> lines, Actor actor) {
        List<EntryDescription> descriptions =
                lines.stream().map(ParsedLine::entry).toList();
        List<UUID> ids = entries.add(incident, descriptions, actor);
        keys.insert(incident.id(), lines.stream().map(ParsedLine::key).toList(), ids);
    }

    private static ImportReport report(ParsedImportFile read, int newLines, boolean dryRun) {
        List<ImportFinding> findings = read.findings();
        int faulty = (int) findings.stream().map(ImportFinding::line).distinct().count();
        List<ImportFinding> shown = findings.subList(0, Math.min(MAX_FINDINGS, findings.size()));
        return new ImportReport(
                dryRun,
                newLines,
                read.lines().size() - newLines,
                read.skipped(),
                faulty,
                List.copyOf(shown),
                findings.size() - shown.size());
    }
}
