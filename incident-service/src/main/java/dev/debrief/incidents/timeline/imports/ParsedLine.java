package dev.debrief.incidents.timeline.imports;

import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import org.jspecify.annotations.Nullable;

/**
 * A line that can be imported.
 *
 * @param line number of the line in the file, from 1
 * @param item number of the row, message or other part of the file, from 1
 * @param key identifies the line: the same on every import
 * @param parentKey the key of the line that it replies to; null if it is no reply
 */
public record ParsedLine(
        int line, int item, String key, @Nullable String parentKey, EntryDescription entry) {

    public ParsedLine withKind(TimelineEntryKind kind) {
        return new ParsedLine(line, item, key, parentKey, entry.withKind(kind));
    }

    ImportFinding finding(String member, String detail, FindingEffect effect) {
        return new ImportFinding(line, item, member, detail, effect);
    }
}
