package dev.debrief.incidents.ingress.kind;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param opens whether it may open an incident; otherwise it is only added to one that exists
 * @param version when the sender last edited it, for senders that correct what they have sent: an older version never
 *     replaces a newer one; null if unknown
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
        @Nullable SourceTask task,
        boolean opens,
        @Nullable Instant version) {

    public SourceChange {
        roles = List.copyOf(roles);
    }

    public static SourceChange of(ChangeType type, String id, Instant at, SourceIncident incident) {
        return new SourceChange(type, id, at, incident, null, null, false, null, List.of(), null, true, null);
    }

    /** Reads what is stored. Changes that were stored by an earlier release lack {@code opens}: they may open. */
    @JsonCreator
    static SourceChange stored(
            @JsonProperty("type") ChangeType type,
            @JsonProperty("id") String id,
            @JsonProperty("at") Instant at,
            @JsonProperty("incident") SourceIncident incident,
            @JsonProperty("alert") @Nullable String alert,
            @JsonProperty("text") @Nullable String text,
            @JsonProperty("trimmed") boolean trimmed,
            @JsonProperty("person") @Nullable SourcePerson person,
            @JsonProperty("roles") List<SourceRole> roles,
            @JsonProperty("task") @Nullable SourceTask task,
            @JsonProperty("opens") @Nullable Boolean opens,
            @JsonProperty("version") @Nullable Instant version) {
        return new SourceChange(
                type, id, at, incident, alert, text, trimmed, person, roles, task, opens == null || opens, version);
    }

    public SourceChange withText(@Nullable String other) {
        return new SourceChange(type, id, at, incident, alert, other, trimmed, person, roles, task, opens, version);
    }

    public SourceChange trimmed(boolean isTrimmed) {
        return new SourceChange(type, id, at, incident, alert, text, isTrimmed, person, roles, task, opens, version);
    }

    public SourceChange by(@Nullable SourcePerson other) {
        return new SourceChange(type, id, at, incident, alert, text, trimmed, other, roles, task, opens, version);
    }

    public SourceChange withRoles(List<SourceRole> others) {
        return new SourceChange(type, id, at, incident, alert, text, trimmed, person, others, task, opens, version);
    }

    public SourceChange withTask(SourceTask other) {
        return new SourceChange(type, id, at, incident, alert, text, trimmed, person, roles, other, opens, version);
    }

    public SourceChange ofAlert(String identity) {
        return new SourceChange(type, id, at, incident, identity, text, trimmed, person, roles, task, opens, version);
    }

    /** A change that must not open an incident, as nobody has confirmed what it says. */
    public SourceChange notOpening() {
        return new SourceChange(type, id, at, incident, alert, text, trimmed, person, roles, task, false, version);
    }

    public SourceChange version(@Nullable Instant other) {
        return new SourceChange(type, id, at, incident, alert, text, trimmed, person, roles, task, opens, other);
    }
}
