package dev.debrief.platform.testkit.schema;

import java.util.Set;

/**
 * A column, or an array column, that contains only names of an enumeration.
 *
 * @param values all names
 */
record EnumerationColumn(String table, String column, Set<String> values) {

    /** @param name table and column, such as {@code timer.state} */
    static EnumerationColumn of(String name, Set<String> values) {
        String[] parts = name.split("\\.");
        return new EnumerationColumn(parts[0], parts[1], values);
    }

    String name() {
        return table + "." + column;
    }
}
