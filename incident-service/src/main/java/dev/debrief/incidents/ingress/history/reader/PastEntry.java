package dev.debrief.incidents.ingress.history.reader;

import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.timeline.TimelineEntryKind;

/**
 * Something that happened during a past incident.
 *
 * @param change with the text of the timeline entry; without a text there is no entry
 * @param kind of the timeline entry
 */
public record PastEntry(SourceChange change, TimelineEntryKind kind) {}
