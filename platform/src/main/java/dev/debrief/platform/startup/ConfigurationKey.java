package dev.debrief.platform.startup;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A configuration key.
 *
 * @param name such as {@code debrief.database.url}; a segment {@code *} stands for any name
 * @param defaultValue empty if there is none
 * @param description one sentence for operators, in Markdown
 */
public record ConfigurationKey(String name, String defaultValue, String description) {

    private static final Pattern NOT_IN_VARIABLES = Pattern.compile("[^A-Za-z0-9*]");

    /** Whether a property with this name sets the key. */
    public boolean matches(String property) {
        return matches(name, "(\"[^\"]+\"|[^.\"]+)", property);
    }

    /** The environment variable that sets the key: {@code DEBRIEF_DATABASE_URL}. */
    public String variable() {
        return NOT_IN_VARIABLES.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** Whether an environment variable with this name sets the key. */
    boolean isSetBy(String environmentVariable) {
        return matches(variable(), "\\w+", environmentVariable);
    }

    private static boolean matches(String pattern, String anyName, String name) {
        return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E" + anyName + "\\Q"), name);
    }
}
