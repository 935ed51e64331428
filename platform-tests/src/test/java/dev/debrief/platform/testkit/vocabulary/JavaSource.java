package dev.debrief.platform.testkit.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java file, split into code and prose. Both texts have the length and the line breaks of the file, so an offset in
 * one of them is an offset in the file.
 *
 * @param code comments and strings are blank
 * @param prose comments and strings; code is masked. Lines of a comment and concatenated strings read as one text
 */
record JavaSource(String code, String prose) {

    private static final Pattern COMMENT_OR_STRING = Pattern.compile(String.join(
            "|",
            "//[^\\n]*",
            "/\\*[\\s\\S]*?\\*/",
            "\"\"\"[\\s\\S]*?\"\"\"",
            "\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"",
            "'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'"));

    /** What separates two parts of one text: {@code " + "}, or the start of the next line of a comment. */
    private static final Pattern GLUE = Pattern.compile("\"\\s*\\+\\s*\"|\\n[ \\t]*(?:\\*(?!/)|//)");

    /** Keeps a phrase from spanning two texts. */
    private static final char MASK = '\u0001';

    static JavaSource of(String source) {
        StringBuilder code = new StringBuilder(source.length());
        StringBuilder prose = new StringBuilder(source.length());
        Matcher matcher = COMMENT_OR_STRING.matcher(source);
        int end = 0;
        while (matcher.find()) {
            code.append(source, end, matcher.start()).append(masked(matcher.group(), ' '));
            prose.append(codeBetween(source, end, matcher.start())).append(matcher.group());
            end = matcher.end();
        }
        code.append(source, end, source.length());
        prose.append(masked(source.substring(end), MASK));
        return new JavaSource(code.toString(), joined(prose.toString()));
    }

    /** White space and a plus sign stay, so that what they separate can be joined. */
    private static String codeBetween(String source, int start, int end) {
        String between = source.substring(start, end);
        return between.matches("\\s*\\+?\\s*") ? between : masked(between, MASK);
    }

    private static String joined(String prose) {
        return GLUE.matcher(prose).replaceAll(glue -> Matcher.quoteReplacement(masked(glue.group(), ' ')));
    }

    private static String masked(String text, char mask) {
        StringBuilder masked = new StringBuilder(text.length());
        text.chars().forEach(character -> masked.append(character == '\n' ? '\n' : mask));
        return masked.toString();
    }
}
