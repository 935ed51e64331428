package dev.debrief.platform.testkit.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word that names in Java code must not contain. Words are the parts of a camel-case name, so {@code Pen} is found in
 * {@code RedPenTest}, but not in {@code OpenQuestion}.
 *
 * @param scope which names the ban is about
 * @param standard what to write instead
 * @param allowed file names in which the word is allowed, because it means something else there
 */
record BannedName(Scope scope, Pattern word, String standard, List<String> allowed) {

    /** Which names a ban is about. */
    enum Scope {
        /** Types and packages. */
        TYPE,
        /** Types, packages, members, parameters and variables. */
        ANY
    }

    /** Reads a line of {@code names.tsv}: scope, word as a regular expression, standard term, allowed files. */
    static BannedName parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 4) {
            throw new IllegalArgumentException("Four columns expected, separated by a tab: " + line);
        }
        List<String> allowed = Arrays.stream(columns[3].split(","))
                .map(String::strip)
                .filter(file -> !file.isEmpty())
                .toList();
        return new BannedName(
                Scope.valueOf(columns[0].toUpperCase(Locale.ROOT)), camelCaseWord(columns[1]), columns[2], allowed);
    }

    private static Pattern camelCaseWord(String word) {
        String capital = "(?:" + word + ")";
        String small = "(?:" + word.toLowerCase(Locale.ROOT) + ")";
        return Pattern.compile("(?:" + capital + "|(?<![A-Za-z0-9])" + small + ")(?![a-z])");
    }

    boolean isAllowedIn(String fileName) {
        return allowed.contains(fileName);
    }
}
