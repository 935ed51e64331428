package dev.debrief.incidents.incident;

/** Who may see an incident: everybody with the role, or its participants and admins only. */
public enum Visibility {
    OPEN,
    RESTRICTED
}
