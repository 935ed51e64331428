package dev.debrief.incidents.ingress.person;

/** What commands of a person may do. */
public enum PersonRole {
    READER,
    CONTRIBUTOR
}
