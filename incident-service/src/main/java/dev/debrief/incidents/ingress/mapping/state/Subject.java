package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An incident, or one alert of a group.
 *
 * @param alert identity of the alert; null for an incident
 * @param attributes the latest ones
 * @param fired whether the alert has ever fired
 * @param firing whether it fires now
 * @param lastAt when it was resolved last; without a resolution, when something was said about it last
 * @param opens whether it may open an incident: at least one of the changes may
 * @param repeating ids of changes that only repeat that it fires, or does not
 */
public record Subject(
        @Nullable String alert,
        @Nullable String title,
        Attributes attributes,
        boolean fired,
        boolean firing,
        Instant lastAt,
        boolean opens,
        Set<String> repeating) {

    /** What senders name themselves; such values do not depend on those of other families. */
    private static final Set<String> FAMILIES = Set.of("label", "annotation", "field");

    /** @param changes of one subject, in the order of time; at least one */
    static Subject of(@Nullable String alert, List<SourceChange> changes) {
        String title = null;
        Attributes attributes = Attributes.none();
        boolean fired = false;
        boolean firing = false;
        Instant lastAt = changes.get(0).at();
        Set<String> repeating = new HashSet<>();
        for (SourceChange change : changes) {
            title = change.incident().title() == null
                    ? title
                    : change.incident().title();
            attributes = merged(attributes, change);
            boolean fires = change.type() == ChangeType.OPENED || change.type() == ChangeType.REOPENED;
            boolean resolves = change.type() == ChangeType.RESOLVED;
            if (alert != null && ((fires && firing) || (resolves && !firing))) {
                repeating.add(change.id());
            }
            lastAt = !fired || (resolves && firing) ? change.at() : lastAt;
            fired = fired || fires;
            firing = fires || (firing && !resolves);
        }
        boolean opens = changes.stream().anyMatch(SourceChange::opens);
        return new Subject(alert, title, attributes, fired, firing, lastAt, opens, Set.copyOf(repeating));
    }

    /** A change of type CHANGED has all values of the families that it mentions; others have some. */
    private static Attributes merged(Attributes known, SourceChange change) {
        Map<String, List<String>> more = change.incident().attributes().byName();
        Map<String, List<String>> merged = new TreeMap<>(known.byName());
        if (change.type() == ChangeType.CHANGED) {
            Set<String> complete = more.keySet().stream().map(Subject::family).collect(Collectors.toSet());
            merged.keySet().removeIf(name -> complete.contains(family(name)));
        }
        merged.putAll(more);
        return Attributes.of(merged);
    }

    private static String family(String name) {
        int dot = name.indexOf('.');
        String prefix = dot < 0 ? "" : name.substring(0, dot);
        return FAMILIES.contains(prefix) ? prefix : "";
    }
}
