package dev.debrief.incidents.ingress.kind;

/** What a command asks for. */
public enum CommandVerb {
    /** To report an incident. */
    REPORT,
    /** To add a note to the timeline of an incident. */
    NOTE,
    /** To add a message of the chat to the timeline of an incident. */
    MESSAGE,
    /** To list the active incidents. */
    LIST,
    /** To explain the commands. */
    HELP,
    /** The chat tests the connection; the reply is empty. */
    CHECK,
    /** Something that is no command. */
    UNKNOWN;

    /** Whether it changes something, so that it needs the right to write. */
    public boolean writes() {
        return this == REPORT || this == NOTE || this == MESSAGE;
    }
}
