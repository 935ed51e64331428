package dev.debrief.incidents.impact;

/** How a figure was obtained. */
public enum FigureBasis {
    MEASURED,
    ESTIMATED,

    /** Assessed, but it cannot be determined; differs from zero and from not assessed. */
    NOT_KNOWN
}
