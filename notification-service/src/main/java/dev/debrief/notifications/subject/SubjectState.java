package dev.debrief.notifications.subject;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about the attributes of its subject.
 *
 * @param services keys and names of the affected services
 * @param teams handles of the teams that run them
 * @param owner handle of the owner; null if there is none
 * @param author handle of the author; null if the event does not name one, which changes nothing
 * @param facilitator handle of the facilitator of its meeting; null if the event does not name one, which changes
 *     nothing
 * @param parents what it belongs to, the primary one first: a postmortem to its incidents, an action item to its
 *     postmortem
 */
public record SubjectState(
        UUID id,
        Set<String> services,
        Set<String> teams,
        Set<String> labels,
        @Nullable String owner,
        @Nullable String author,
        @Nullable String facilitator,
        List<UUID> parents) {

    public SubjectState {
        services = Set.copyOf(services);
        teams = Set.copyOf(teams);
        labels = Set.copyOf(labels);
        parents = parents.stream().distinct().toList();
    }
}
