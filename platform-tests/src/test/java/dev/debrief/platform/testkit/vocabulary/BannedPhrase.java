package dev.debrief.platform.testkit.vocabulary;

import java.util.regex.Pattern;

/**
 * A phrase that prose must not use.
 *
 * @param pattern ignores case; a space matches any white space, line breaks included
 * @param standard what to write instead
 * @param example prose that the pattern must find
 */
record BannedPhrase(Pattern pattern, String standard, String example) {

    /** Reads a line of {@code phrases.tsv}: regular expression, standard wording, example. */
    static BannedPhrase parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
            throw new IllegalArgumentException("Three columns expected, separated by a tab: " + line);
        }
        Pattern pattern = Pattern.compile(columns[0].replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE);
        return new BannedPhrase(pattern, columns[1], columns[2]);
    }
}
