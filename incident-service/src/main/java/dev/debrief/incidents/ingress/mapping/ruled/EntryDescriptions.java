package dev.debrief.incidents.ingress.mapping.ruled;

import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The timeline entries of what a source reports. */
public final class EntryDescriptions {

    private static final int MAX_TEXT = 10_000;

    /** People are not named, because entries say what happened and not who did it. */
    private static final String PERSON = "responder";

    private EntryDescriptions() {}

    /**
     * The entries by the id of the change, in the order of time.
     *
     * @param opened whether it has opened its incident, or joined one
     */
    public static Map<String, EntryDescription> of(ReceivingSource source, RuledState ruled, boolean opened) {
        Map<String, EntryDescription> entries = new LinkedHashMap<>();
        boolean detected = !opened;
        for (SourceChange change : ruled.state().changes()) {
            String text = change.text();
            if (text != null && ruled.shows(change)) {
                TimelineEntryKind kind = kindOf(change, detected);
                entries.put(change.id(), entry(source, change, kind, text));
                detected = detected || kind == TimelineEntryKind.DETECTION;
            }
        }
        return entries;
    }

    /** An entry that the source adds without a change of its own. */
    public static EntryDescription of(ReceivingSource source, Instant at, TimelineEntryKind kind, String text) {
        return new EntryDescription(
                at, kind, text, source.name(), source.name(), null, isKeyMoment(kind), null, List.of());
    }

    private static EntryDescription entry(
            ReceivingSource source, SourceChange change, TimelineEntryKind kind, String text) {
        String note = change.trimmed() ? "\n\n(shortened by " + source.name() + ")" : "";
        return new EntryDescription(
                change.at(),
                kind,
                Texts.cut(text, MAX_TEXT - note.length()) + note,
                change.person() == null ? source.name() : PERSON,
                source.name(),
                change.incident().link(),
                isKeyMoment(kind),
                null,
                List.of());
    }

    private static boolean isKeyMoment(TimelineEntryKind kind) {
        return kind == TimelineEntryKind.DETECTION || kind == TimelineEntryKind.RESOLUTION;
    }

    /** That an alert is resolved does not resolve the incident. */
    private static TimelineEntryKind kindOf(SourceChange change, boolean detected) {
        return switch (change.type()) {
            case OPENED -> detected ? TimelineEntryKind.SIGNAL : TimelineEntryKind.DETECTION;
            case ACKNOWLEDGED, IDENTIFIED -> TimelineEntryKind.INVESTIGATION;
            case ESCALATED, STATUS_UPDATE -> TimelineEntryKind.COMMUNICATION;
            case NOTE -> TimelineEntryKind.NOTE;
            case CHANGED, ROLE, REOPENED -> TimelineEntryKind.STATUS;
            case TASK -> TimelineEntryKind.ACTION;
            case RESOLVED -> change.alert() == null ? TimelineEntryKind.RESOLUTION : TimelineEntryKind.SIGNAL;
        };
    }
}
