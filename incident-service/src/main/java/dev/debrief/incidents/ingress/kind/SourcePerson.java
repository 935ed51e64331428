package dev.debrief.incidents.ingress.kind;

/** Somebody as the sender knows them. @param id at most 200 characters; the name where the sender gives no id */
public record SourcePerson(String id, String name) {}
