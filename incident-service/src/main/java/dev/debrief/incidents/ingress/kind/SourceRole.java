package dev.debrief.incidents.ingress.kind;

import dev.debrief.incidents.participant.ParticipantRole;

/** The role of a person. @param left whether the person no longer has it */
public record SourceRole(SourcePerson person, ParticipantRole role, boolean left) {}
