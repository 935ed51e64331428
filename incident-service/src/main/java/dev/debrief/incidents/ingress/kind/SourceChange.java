package dev.debrief.incidents.ingress.kind;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an incident or alert of the sender.
 *
 * @param id unique within the source and equal in every repetition, at most 200 characters: the sender's id of the
 *     event
 * @param at when it happened by the sender's clock
 * @param incident what the delivery says about the incident
 * @param alert of an alert, its identity within the incident; null if the sender reports incidents
 * @param text for the timeline, Markdown without headings; null for no entry
 * @param trimmed whether the sender cut the text
 * @param person who did it; null if nobody or unknown
 * @param roles for {@link ChangeType#ROLE}, and whoever else took part
 * @param task for {@link ChangeType#TASK}
 */
public record SourceChange(
        ChangeType type,
        String id,
        Instant at,
        SourceIncident incident,
        @Nullable String alert,
        @Nullable String text,
        boolean trimmed,
        @Nullable SourcePerson person,
        List<SourceRole> roles,
        @Nullable SourceTask task) {

    public SourceChange {
        roles = List.copyOf(roles);
    }

    public static SourceChange of(ChangeType type, String id, Instant at, SourceIncident incident) {
        return new SourceChange(type, id, at, incident, null, null, false, null, List.of(), null);
    }

    public SourceChange withText(@Nullable String other) {
        return new SourceChange(type, id, at, incident, alert, other, trimmed, person, roles, task);
    }

    public SourceChange trimmed(boolean isTrimmed) {
        return new SourceChange(type, id, at, incident, alert, text, isTrimmed, person, roles, task);
    }

    public SourceChange by(@Nullable SourcePerson other) {
        return new SourceChange(type, id, at, incident, alert, text, trimmed, other, roles, task);
    }

    public SourceChange withRoles(List<SourceRole> others) {
        return new SourceChange(type, id, at, incident, alert, text, trimmed, person, others, task);
    }

    public SourceChange withTask(SourceTask other) {
        return new SourceChange(type, id, at, incident, alert, text, trimmed, person, roles, other);
    }

    public SourceChange ofAlert(String identity) {
        return new SourceChange(type, id, at, incident, identity, text, trimmed, person, roles, task);
    }
}
