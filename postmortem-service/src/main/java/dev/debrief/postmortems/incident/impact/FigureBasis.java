package dev.debrief.postmortems.incident.impact;

/** How well a figure is known. */
public enum FigureBasis {
    MEASURED,
    ESTIMATED,
    NOT_KNOWN
}
