package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.ingress.mapping.ruled.EntryDescriptions;
import dev.debrief.incidents.ingress.mapping.ruled.MappedGroup;
import dev.debrief.incidents.ingress.mapping.ruled.RuledState;
import dev.debrief.incidents.ingress.mapping.state.StoredChange;
import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.SourcedEntries;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings the timeline entries of a source in line with its changes. A late change can alter what others mean: the first
 * signal is the detection, and an alert that fires already does not start to fire.
 */
@ApplicationScoped
class EntryReconciler {

    private final SourcedEntries entries;
    private final IngressChangeRepository changes;

    EntryReconciler(SourcedEntries entries, IngressChangeRepository changes) {
        this.entries = entries;
        this.changes = changes;
    }

    /** Changes with the entries that they should have, or, to be removed, should not have. */
    record Plan(List<Entry> added, List<Entry> revised, List<StoredChange> removed) {

        /** Ids of the changes whose entries are added or corrected. */
        Set<String> changeIds() {
            Set<String> ids = new HashSet<>();
            added.forEach(entry -> ids.add(entry.stored().change().id()));
            revised.forEach(entry -> ids.add(entry.stored().change().id()));
            return ids;
        }
    }

    record Entry(StoredChange stored, EntryDescription description) {}

    /** @param opened whether the group has opened its incident */
    static Plan plan(MappedGroup group, boolean opened) {
        Map<String, EntryDescription> before = descriptions(group, group.was(), opened);
        Map<String, EntryDescription> after = descriptions(group, group.now(), opened);
        Plan plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (StoredChange stored : group.changes()) {
            String id = stored.change().id();
            EntryDescription known = before.get(id);
            EntryDescription wanted = after.get(id);
            if (stored.entryId() == null) {
                if (wanted != null) {
                    plan.added().add(new Entry(stored, wanted));
                }
            } else if (wanted == null) {
                if (known != null) {
                    plan.removed().add(stored);
                }
            } else if (!Objects.equals(known, wanted)) {
                plan.revised().add(new Entry(stored, wanted));
            }
        }
        return plan;
    }

    private static Map<String, EntryDescription> descriptions(
            MappedGroup group, @Nullable RuledState state, boolean opened) {
        return state == null ? Map.of() : EntryDescriptions.of(group.source(), state, opened);
    }

    /**
     * @param incident locked; shows the entries
     * @param recordedIn the incident of the group, which may have been merged into it
     */
    void apply(MappedGroup group, Plan plan, Incident incident, UUID recordedIn) {
        Actor source = group.source().actor();
        List<StoredChange> written = new ArrayList<>();
        List<UUID> ids = entries.add(
                incident,
                recordedIn,
                plan.added().stream().map(Entry::description).toList(),
                source);
        for (int i = 0; i < ids.size(); i++) {
            written.add(
                    new StoredChange(plan.added().get(i).stored().change(), ids.get(i), SourcedEntries.FIRST_REVISION));
        }
        for (Entry entry : plan.revised()) {
            StoredChange stored = entry.stored();
            OptionalLong revision =
                    entries.revise(incident, entryId(stored), revision(stored), entry.description(), source);
            revision.ifPresent(newer -> written.add(new StoredChange(stored.change(), stored.entryId(), newer)));
        }
        for (StoredChange stored : plan.removed()) {
            String reason = "Another change from " + group.source().name() + " replaces it";
            if (entries.remove(incident, entryId(stored), revision(stored), reason, source)) {
                written.add(StoredChange.withoutEntry(stored.change()));
            }
        }
        changes.setEntries(group.source().id(), written);
    }

    private static UUID entryId(StoredChange stored) {
        return Objects.requireNonNull(stored.entryId());
    }

    private static long revision(StoredChange stored) {
        Long revision = stored.entryRevision();
        return revision == null ? SourcedEntries.FIRST_REVISION : revision;
    }
}
