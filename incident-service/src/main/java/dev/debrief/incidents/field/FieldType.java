package dev.debrief.incidents.field;

/** What values a field takes. */
public enum FieldType {
    /** A text of at most 1000 characters. */
    TEXT,
    /** A number of at most 15 digits before and 6 behind the point. */
    NUMBER,
    /** One of the options of the field. */
    SELECT,
    /** A day: {@code 2024-12-01}. */
    DATE,
    /** An http or https URL. */
    LINK
}
