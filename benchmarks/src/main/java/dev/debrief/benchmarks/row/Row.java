package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.report.RowResult;

/** A row of the report: one thing that is measured. */
public interface Row {

    /** The word that selects it on the command line. */
    String name();

    /** What is measured, in a few words. */
    String title();

    /** Whether it is measured in a running, warm stack; otherwise in one that has just been started. */
    default boolean needsWarmUp() {
        return true;
    }

    /** Whether it reads the documents of 4 KB. */
    default boolean needsDocuments() {
        return false;
    }

    /** Whether it is part of a run that names no rows. */
    default boolean isPartOf(boolean fullRun) {
        return true;
    }

    /** @throws Exception if the row cannot be measured; the report says why, and the other rows are still measured */
    RowResult measure(Bench bench) throws Exception;
}
