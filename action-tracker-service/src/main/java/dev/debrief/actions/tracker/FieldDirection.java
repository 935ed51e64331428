package dev.debrief.actions.tracker;

/** In which direction a field of an action item and its issue is synchronized. */
public enum FieldDirection {
    /** Changes of the action item are sent to the tracker. */
    OUT,
    /** Changes of the issue are applied to the action item. */
    IN,
    BOTH,
    NONE;

    public boolean sends() {
        return this == OUT || this == BOTH;
    }

    public boolean receives() {
        return this == IN || this == BOTH;
    }
}
