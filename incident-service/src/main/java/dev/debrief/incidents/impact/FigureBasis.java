package dev.debrief.incidents.impact;

/** How well a figure is known. */
public enum FigureBasis {
    MEASURED,
    ESTIMATED,

    /** Somebody looked and could not tell, which differs from zero and from not having looked. */
    NOT_KNOWN
}
