package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.imports.ImportFinding;
import dev.debrief.incidents.timeline.imports.ParsedImportFile;
import dev.debrief.incidents.timeline.imports.ParsedLine;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a file, and validates each like a single entry. */
final class ImportLineCollector {

    static final int MAX_LINES = 20_000;

    private final MergePatch json;
    private final List<ParsedLine> lines = new ArrayList<>();
    private final List<ImportFinding> findings = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private int skipped;
    private int lineCount;

    ImportLineCollector(MergePatch json) {
        this.json = json;
    }

    /** Adds a line. Returns false if the file has too many lines. */
    boolean addLine(int number, ObjectNode members) {
        if (lineCount++ == MAX_LINES) {
            reject(number, null, "exceeds the limit of " + MAX_LINES + " lines for a file");
            return false;
        }
        try {
            ImportLineRequest line = json.apply(ImportLineRequest.empty(), members, ImportLineRequest.class);
            EntryDescription entry = line.toDescription();
            lines.add(new ParsedLine(number, line.id() == null ? keyOf(entry) : "id:" + line.id(), entry));
        } catch (ProblemException e) {
            if (e.errors().isEmpty()) {
                reject(number, null, e.detail());
            }
            e.errors().forEach(error -> reject(number, error.pointer().replaceFirst("^#?/", ""), error.detail()));
        }
        return true;
    }

    void reject(int number, @Nullable String member, String detail) {
        findings.add(new ImportFinding(number, member, detail));
    }

    void skip() {
        skipped++;
    }

    ParsedImportFile result() {
        return new ParsedImportFile(lines, findings, skipped);
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
