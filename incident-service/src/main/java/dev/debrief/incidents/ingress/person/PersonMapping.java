package dev.debrief.incidents.ingress.person;

/** Who a person of a source is. */
public record PersonMapping(String handle, PersonRole role, String name) {}
