package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import dev.debrief.incidents.timeline.imports.FindingEffect;
import dev.debrief.incidents.timeline.imports.ImportFinding;
import dev.debrief.incidents.timeline.imports.ImportFindings;
import dev.debrief.incidents.timeline.imports.ParsedImportFile;
import dev.debrief.incidents.timeline.imports.ParsedLine;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.problem.Problem.FieldError;
import dev.debrief.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the lines of a file, and validates each like a single entry.
 *
 * <p>A format begins every line, and then adds, rejects or skips it. A line for which it does nothing of this is a
 * fault of the format, so no line can be lost in silence.
 */
final class ImportLineCollector {

    static final int MAX_LINES = 20_000;

    private final MergePatch json;
    private final List<ParsedLine> lines = new ArrayList<>();
    private final ImportFindings findings = new ImportFindings();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private int total;
    private int currentLine;
    private boolean isOpen;
    private boolean isFull;

    ImportLineCollector(MergePatch json) {
        this.json = json;
    }

    /**
     * Begins the next line, message or other part of the file that may become an entry.
     *
     * @param line number of the line in the file, from 1
     */
    void begin(int line) {
        requireClosed();
        isOpen = true;
        total++;
        currentLine = line;
    }

    /** Whether the file has too many lines. The rest must not be read. */
    boolean isFull() {
        return isFull;
    }

    void add(ObjectNode members) {
        add(members, Map.of());
    }

    /** @param names what the format calls the members, where it does not use our names */
    void add(ObjectNode members, Map<String, String> names) {
        if (exceedsLimit()) {
            return;
        }
        try {
            ImportLineRequest line = json.apply(ImportLineRequest.empty(), members, ImportLineRequest.class);
            EntryDescription entry = line.toDescription();
            String key = line.id() == null ? keyOf(entry) : keyOf(line.id());
            String parentKey = line.replyTo() == null ? null : keyOf(line.replyTo());
            if (key.equals(parentKey)) {
                reject("replyTo", "must not be the id of the line itself");
            } else {
                lines.add(new ParsedLine(currentLine, total, key, parentKey, entry));
                isOpen = false;
            }
        } catch (ProblemException e) {
            if (e.errors().isEmpty()) {
                reject(null, e.detail());
            }
            for (FieldError error : e.errors()) {
                String member = error.pointer().replaceFirst("^#?/", "");
                reject(names.getOrDefault(member, member), error.detail());
            }
        }
    }

    /** Changes the kind of the earliest line of a kind. */
    void changeEarliest(TimelineEntryKind from, TimelineEntryKind to) {
        lines.stream()
                .filter(line -> line.entry().kind() == from)
                .min(Comparator.comparing(line -> line.entry().occurredAt()))
                .ifPresent(
                        first -> lines.replaceAll(line -> line.key().equals(first.key()) ? line.withKind(to) : line));
    }

    /** Refuses the line. Several findings about the same line are possible. */
    void reject(@Nullable String member, String detail) {
        if (!isOpen || !exceedsLimit()) {
            find(member, detail, FindingEffect.REFUSED);
        }
    }

    /** Leaves the line out; the others are imported. */
    void skip(String reason) {
        find(null, reason, FindingEffect.SKIPPED);
    }

    ParsedImportFile result() {
        requireClosed();
        if (isNewestFirst()) {
            // Entries of the same instant are shown in the order of the file.
            Collections.reverse(lines);
        }
        return new ParsedImportFile(lines, findings, total);
    }

    private boolean exceedsLimit() {
        isFull = lines.size() + findings.faulty() >= MAX_LINES;
        if (isFull) {
            find(
                    null,
                    "exceeds the limit of " + MAX_LINES + " lines for a file. Split the file",
                    FindingEffect.REFUSED);
        }
        return isFull;
    }

    private void find(@Nullable String member, String detail, FindingEffect effect) {
        findings.add(new ImportFinding(currentLine, total, member, detail, effect));
        isOpen = false;
    }

    private void requireClosed() {
        if (isOpen) {
            throw new IllegalStateException("Nothing was done with line " + currentLine + " of the import");
        }
    }

    /** Whether most lines are earlier than the one before; pages and lists that follow each other are common. */
    private boolean isNewestFirst() {
        int rising = 0;
        for (int i = 1; i < lines.size(); i++) {
            Instant before = lines.get(i - 1).entry().occurredAt();
            Instant after = lines.get(i).entry().occurredAt();
            rising += Integer.signum(after.compareTo(before));
        }
        return rising < 0;
    }

    private static String keyOf(String id) {
        return "id:" + id;
    }

    /** Identical lines of one file are distinct entries, so the key counts them. */
    private String keyOf(EntryDescription entry) {
        String content = String.join(
                "\u001f",
                entry.occurredAt().toString(),
                entry.kind().name(),
                entry.text(),
                String.valueOf(entry.actor()),
                String.valueOf(entry.source()));
        String hash = sha256(content);
        return "sha256:" + hash + "#" + occurrences.merge(hash, 1, Integer::sum);
    }

    private static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
