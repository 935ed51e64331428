package dev.debrief.incidents.catalog;

/** What should be checked about the name of a service. */
public enum ServiceFinding {
    /** The catalogue has services, but none with this name. */
    NOT_IN_CATALOGUE
}
