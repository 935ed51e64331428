package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.participant.ParticipantRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part, or took part.
 *
 * @param roles those the person has, or, after leaving, had last
 * @param joinedAt null if unknown
 * @param leftAt null unless the person has no role any more
 */
public record PersonState(
        SourcePerson person,
        Set<ParticipantRole> roles,
        @Nullable Instant joinedAt,
        @Nullable Instant leftAt) {

    public PersonState {
        roles = Set.copyOf(roles);
    }

    /** @param changes in the order of time */
    static List<PersonState> of(List<SourceChange> changes) {
        Map<String, PersonState> states = new LinkedHashMap<>();
        for (SourceChange change : changes) {
            for (SourceRole role : rolesOf(change)) {
                String id = role.person().id();
                states.put(id, after(states.get(id), role, change.at()));
            }
        }
        return List.copyOf(states.values());
    }

    /** Whoever acknowledges is a responder. */
    private static List<SourceRole> rolesOf(SourceChange change) {
        SourcePerson person = change.person();
        if (change.type() != ChangeType.ACKNOWLEDGED || person == null) {
            return change.roles();
        }
        List<SourceRole> roles = new ArrayList<>(change.roles());
        roles.add(new SourceRole(person, ParticipantRole.RESPONDER, false));
        return roles;
    }

    private static PersonState after(@Nullable PersonState before, SourceRole change, Instant at) {
        if (before == null) {
            return change.left()
                    ? new PersonState(change.person(), Set.of(change.role()), null, at)
                    : new PersonState(change.person(), Set.of(change.role()), at, null);
        }
        return change.left() ? before.without(change.role(), at) : before.with(change);
    }

    private PersonState with(SourceRole change) {
        Set<ParticipantRole> more = EnumSet.of(change.role());
        if (leftAt == null) {
            more.addAll(roles);
        }
        return new PersonState(change.person(), more, joinedAt, null);
    }

    private PersonState without(ParticipantRole role, Instant at) {
        if (leftAt != null || !roles.contains(role)) {
            return this;
        }
        if (roles.size() == 1) {
            return new PersonState(person, roles, joinedAt, at);
        }
        Set<ParticipantRole> fewer = EnumSet.copyOf(roles);
        fewer.remove(role);
        return new PersonState(person, fewer, joinedAt, null);
    }
}
