package dev.debrief.incidents.field;

/** The type of a field's values. */
public enum FieldType {
    /** A text of at most 1000 characters. */
    TEXT,
    /** A number with at most 15 integer digits and 6 decimals. */
    NUMBER,
    /** One of the options of the field. */
    SELECT,
    /** A day: {@code 2024-12-01}. */
    DATE,
    /** An http or https URL. */
    LINK
}
