package dev.debrief.actions.postmortem;

/** Who may see a postmortem and its action items: everybody, or only its audience and admins. */
public enum Visibility {
    OPEN,
    RESTRICTED
}
