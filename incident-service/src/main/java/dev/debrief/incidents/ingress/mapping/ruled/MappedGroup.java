package dev.debrief.incidents.ingress.mapping.ruled;

import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.state.EarlierChange;
import dev.debrief.incidents.ingress.mapping.state.StoredChange;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident or group of a source, with all changes that are known of it.
 *
 * @param changes old and new ones
 * @param was what the source reported without them; null if there were none
 * @param now what it reports with them
 * @param described the incident that it reports
 */
public record MappedGroup(
        ReceivingSource source,
        List<StoredChange> changes,
        @Nullable RuledState was,
        RuledState now,
        IncidentDescription described) {

    /** A group about which nothing new is known. */
    public static MappedGroup unchanged(
            ReceivingSource source, List<StoredChange> changes, RuledState state, IncidentDescription described) {
        return new MappedGroup(source, changes, state, state, described);
    }

    /** The stored changes with new and corrected ones. */
    public static List<StoredChange> combined(List<StoredChange> stored, List<SourceChange> delivered) {
        Map<String, StoredChange> combined = new LinkedHashMap<>();
        stored.forEach(known -> combined.put(known.change().id(), known));
        for (SourceChange change : delivered) {
            StoredChange known = combined.get(change.id());
            if (known == null) {
                combined.put(change.id(), StoredChange.withoutEntry(change));
            } else if (new EarlierChange(known.change(), null).isReplacedBy(change)) {
                combined.put(change.id(), new StoredChange(change, known.entryId(), known.entryRevision()));
            }
        }
        return new ArrayList<>(combined.values());
    }

    public static List<SourceChange> changesOf(List<StoredChange> stored) {
        return stored.stream().map(StoredChange::change).toList();
    }
}
