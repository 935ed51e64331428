package dev.debrief.actions.postmortem;

/** Who may see a postmortem and what comes from it: everybody, or its audience and admins only. */
public enum Visibility {
    OPEN,
    RESTRICTED
}
