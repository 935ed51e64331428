package dev.debrief.postmortems.incident;

/** Who may see an incident and everything that comes from it. */
public enum Visibility {
    OPEN,
    RESTRICTED
}
