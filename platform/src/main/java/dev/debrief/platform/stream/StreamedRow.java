package dev.debrief.platform.stream;

/** What a subscriber receives: a row of a {@link StreamSource}. */
public interface StreamedRow {

    /** Grows within a topic. */
    long seq();

    /** What the row is about, by which subscribers select it. */
    String topic();

    /** Its approximate size in characters. */
    int length();
}
