package dev.debrief.incidents.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits entries into batches whose events stay well below the maximum size. */
final class TimelineEntryBatches {

    static final int MAX_ENTRIES = 200;

    private static final int MAX_BYTES = 100_000;
    private static final int FIXED_FIELDS_BYTES = 600;

    private TimelineEntryBatches() {}

    static List<List<TimelineEntry>> of(List<TimelineEntry> entries) {
        List<List<TimelineEntry>> chunks = new ArrayList<>();
        List<TimelineEntry> chunk = new ArrayList<>();
        int bytes = 0;
        for (TimelineEntry entry : entries) {
            int more = bytesOf(entry.description());
            if (!chunk.isEmpty() && (chunk.size() == MAX_ENTRIES || bytes + more > MAX_BYTES)) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                bytes = 0;
            }
            chunk.add(entry);
            bytes += more;
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        return chunks;
    }

    private static int bytesOf(EntryDescription description) {
        Decision decision = description.decision();
        int bytes = FIXED_FIELDS_BYTES
                + bytesOf(description.text())
                + bytesOf(description.actor())
                + bytesOf(description.source())
                + bytesOf(description.link());
        if (decision != null) {
            bytes += bytesOf(decision.knownThen()) + bytesOf(decision.choice()) + bytesOf(decision.reason());
            bytes += decision.options().stream()
                    .mapToInt(TimelineEntryBatches::bytesOf)
                    .sum();
        }
        return bytes;
    }

    /** An upper bound of the size as JSON in UTF-8. */
    private static int bytesOf(@Nullable String text) {
        return text == null
                ? 0
                : text.chars()
                        .map(c -> c < ' ' ? 6 : c < 128 && c != '"' && c != '\\' ? 1 : 3)
                        .sum();
    }
}
