package dev.debrief.incidents.timeline.imports;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.timeline.ImportedEntry;
import dev.debrief.incidents.timeline.TimelineEntryBatchWriter;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Imports the lines of a file: all or none, and each only once. */
@ApplicationScoped
@Transactional
public class TimelineImportService {

    private static final int BATCH_SIZE = 1000;

    private static final Comparator<ParsedLine> BY_TIME =
            Comparator.comparing(line -> line.entry().occurredAt());

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
        ImportFindings findings = file.findings();
        List<ParsedLine> valid = withoutClashes(withPlausibleTimes(file.lines(), findings), findings);
        Map<String, UUID> entryIds = keys.findEntryIds(incident.id(), keysOf(valid));
        List<ParsedLine> newLines = newLines(valid, entryIds);
        reportMissingParents(newLines, entryIds, findings);
        ImportReport report = new ImportReport(
                dryRun,
                file.total(),
                newLines.size(),
                valid.size() - newLines.size(),
                findings.skipped(),
                findings.faulty(),
                findings.shown(),
                findings.more());
        if (!dryRun) {
            requireNoFaults(report);
            write(incident, newLines, entryIds, actor);
        }
        return report;
    }

    private static void requireNoFaults(ImportReport report) {
        if (report.faulty() > 0) {
            throw ImportProblem.IMPORT_HAS_FAULTS
                    .because((report.faulty() == 1 ? "1 line is" : report.faulty() + " lines are")
                            + " invalid, so nothing was imported. Correct the file and send it again.")
                    .with("total", report.total())
                    .with("faulty", report.faulty())
                    .with("findings", report.findings())
                    .with("moreFindings", report.moreFindings());
        }
    }

    private List<ParsedLine> withPlausibleTimes(List<ParsedLine> lines, ImportFindings findings) {
        List<ParsedLine> plausible = new ArrayList<>(lines.size());
        for (ParsedLine line : lines) {
            Optional<String> violation = violationOf(line.entry().occurredAt());
            if (violation.isPresent()) {
                findings.add(line.finding("occurredAt", violation.get(), FindingEffect.REFUSED));
            } else {
                plausible.add(line);
            }
        }
        return plausible;
    }

    private Optional<String> violationOf(Instant occurredAt) {
        return timeBounds.isInFuture(occurredAt)
                ? Optional.of(timeBounds.futureViolation())
                : timeBounds.violationOf(occurredAt);
    }

    /**
     * Refuses lines that have the id of another line of the file but say something else: only one could be imported.
     */
    private static List<ParsedLine> withoutClashes(List<ParsedLine> lines, ImportFindings findings) {
        Map<String, ParsedLine> firstByKey = new HashMap<>();
        List<ParsedLine> consistent = new ArrayList<>(lines.size());
        for (ParsedLine line : lines) {
            ParsedLine first = firstByKey.putIfAbsent(line.key(), line);
            if (first == null || first.entry().equals(line.entry())) {
                consistent.add(line);
            } else {
                findings.add(line.finding(
                        "id",
                        "is the id of line " + first.line() + ", which says something else",
                        FindingEffect.REFUSED));
            }
        }
        return consistent;
    }

    private static Set<String> keysOf(List<ParsedLine> lines) {
        Set<String> all = new LinkedHashSet<>();
        for (ParsedLine line : lines) {
            all.add(line.key());
            if (line.parentKey() != null) {
                all.add(line.parentKey());
            }
        }
        return all;
    }

    /**
     * The lines that were not imported before, in the order of time.
     *
     * @param entryIds the entries of all keys; receives the ids of the new ones
     */
    private static List<ParsedLine> newLines(List<ParsedLine> lines, Map<String, UUID> entryIds) {
        return lines.stream()
                .sorted(BY_TIME)
                .filter(line -> entryIds.putIfAbsent(line.key(), Ids.next()) == null)
                .toList();
    }

    private static void reportMissingParents(
            List<ParsedLine> lines, Map<String, UUID> entryIds, ImportFindings findings) {
        for (ParsedLine line : lines) {
            if (line.parentKey() != null && !entryIds.containsKey(line.parentKey())) {
                findings.add(line.finding(
                        "replyTo",
                        "names a line that is neither in this file nor imported before; the entry is imported without"
                                + " it",
                        FindingEffect.INCOMPLETE));
            }
        }
    }

    private void write(Incident incident, List<ParsedLine> lines, Map<String, UUID> entryIds, Actor actor) {
        for (int from = 0; from < lines.size(); from += BATCH_SIZE) {
            List<ParsedLine> batch = lines.subList(from, Math.min(from + BATCH_SIZE, lines.size()));
            List<ImportedEntry> imported =
                    batch.stream().map(line -> entry(line, entryIds)).toList();
            entries.add(incident, imported, actor);
            keys.insert(
                    incident.id(),
                    batch.stream().map(ParsedLine::key).toList(),
                    imported.stream().map(ImportedEntry::id).toList());
        }
        if (!lines.isEmpty()) {
            audit.record(
                    actor,
                    "incident.timeline-imported",
                    incident.auditSubject(),
                    null,
                    Map.of("imported", lines.size()));
        }
    }

    private static ImportedEntry entry(ParsedLine line, Map<String, UUID> entryIds) {
        UUID replyTo = line.parentKey() == null ? null : entryIds.get(line.parentKey());
        return new ImportedEntry(Objects.requireNonNull(entryIds.get(line.key())), line.entry(), replyTo);
    }
}
