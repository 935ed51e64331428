package dev.debrief.postmortems.analysis;

/** Where a contributing factor lies. Never with a person. */
public enum FactorCategory {
    TECHNICAL,
    PROCESS,
    ORGANIZATIONAL
}
