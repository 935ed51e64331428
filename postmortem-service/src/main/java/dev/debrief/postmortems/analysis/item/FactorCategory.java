package dev.debrief.postmortems.analysis.item;

/** Where a contributing factor lies; never with a person. */
public enum FactorCategory {
    TECHNICAL,
    PROCESS,
    ORGANIZATIONAL
}
