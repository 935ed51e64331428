package dev.debrief.incidents.timeline.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the findings of an import and keeps the first ones, so that a file full of errors fits into memory. */
public final class ImportFindings {

    static final int MAX = 200;

    private final Map<FindingEffect, List<ImportFinding>> first = new EnumMap<>(FindingEffect.class);
    private int count;
    private int faulty;
    private int skipped;
    private int lastFaultyItem;

    /** Adds a finding; the findings of one line follow each other. */
    public void add(ImportFinding finding) {
        count++;
        if (finding.effect() == FindingEffect.REFUSED && finding.item() != lastFaultyItem) {
            lastFaultyItem = finding.item();
            faulty++;
        } else if (finding.effect() == FindingEffect.SKIPPED) {
            skipped++;
        }
        List<ImportFinding> sameEffect = first.computeIfAbsent(finding.effect(), effect -> new ArrayList<>());
        if (sameEffect.size() < MAX) {
            sameEffect.add(finding);
        }
    }

    /** The number of lines that are invalid. */
    public int faulty() {
        return faulty;
    }

    /** The number of lines that are valid, but not imported. */
    public int skipped() {
        return skipped;
    }

    /** The first findings, those that prevent the import before all others. */
    List<ImportFinding> shown() {
        return first.values().stream().flatMap(List::stream).limit(MAX).toList();
    }

    /** How many findings are not shown. */
    int more() {
        return count - shown().size();
    }
}
