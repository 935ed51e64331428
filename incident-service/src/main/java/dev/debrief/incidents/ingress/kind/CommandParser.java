package dev.debrief.incidents.ingress.kind;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.severity.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads commands that people write. Upper and lower case are equal:
 *
 * <pre>
 * report [critical|high|medium|low] &lt;title&gt;
 * note [INC-42] &lt;text&gt;
 * list
 * help
 * </pre>
 */
public final class CommandParser {

    private static final Map<String, CommandVerb> VERBS = Map.of(
            "report", CommandVerb.REPORT,
            "note", CommandVerb.NOTE,
            "list", CommandVerb.LIST,
            "help", CommandVerb.HELP);

    private static final Map<String, Severity> SEVERITIES = Map.of(
            "critical", Severity.CRITICAL,
            "high", Severity.HIGH,
            "medium", Severity.MEDIUM,
            "low", Severity.LOW);

    private static final Pattern WORD_AND_REST = Pattern.compile("(\\S+)\\s*(.*)", Pattern.DOTALL);

    private static final Pattern KEY =
            Pattern.compile(Incident.KEY_PREFIX + "-[1-9][0-9]{0,17}(?![0-9A-Za-z])", Pattern.CASE_INSENSITIVE);

    private static final String OPENING_QUOTES = "\"'“„‘«";
    private static final String CLOSING_QUOTES = "\"'”“’»";

    private CommandParser() {}

    /**
     * Reads a line or more of text.
     *
     * @param channel name of the channel; a note in {@code inc-42} is about that incident unless it names another one
     */
    public static Command parse(String text, SourcePerson person, @Nullable String channel) {
        Matcher words = WORD_AND_REST.matcher(text.strip());
        if (!words.matches()) {
            return Command.of(CommandVerb.HELP, person);
        }
        String word = words.group(1);
        String rest = words.group(2).strip();
        CommandVerb verb = VERBS.getOrDefault(word.toLowerCase(Locale.ROOT), CommandVerb.UNKNOWN);
        return switch (verb) {
            case REPORT -> report(rest, person, channel);
            case NOTE -> note(rest, person, channel);
            case UNKNOWN -> new Command(verb, person, null, null, word, channel, null, null);
            case LIST, HELP, MESSAGE, CHECK -> new Command(verb, person, null, null, "", channel, null, null);
        };
    }

    /** The short key at the start of the name of a channel, such as {@code inc-42-checkout}; null if there is none. */
    public static @Nullable String incidentOf(@Nullable String channel) {
        Matcher key = KEY.matcher(channel == null ? "" : channel);
        return key.lookingAt() ? key.group().toUpperCase(Locale.ROOT) : null;
    }

    private static Command report(String rest, SourcePerson person, @Nullable String channel) {
        Matcher words = WORD_AND_REST.matcher(rest);
        Severity severity = words.matches() ? SEVERITIES.get(words.group(1).toLowerCase(Locale.ROOT)) : null;
        String title = severity == null ? rest : words.group(2);
        return new Command(CommandVerb.REPORT, person, null, severity, unquoted(title), channel, null, null);
    }

    private static Command note(String rest, SourcePerson person, @Nullable String channel) {
        Matcher key = KEY.matcher(rest);
        boolean named = key.lookingAt();
        String incident = named ? key.group().toUpperCase(Locale.ROOT) : incidentOf(channel);
        String text = named ? rest.substring(key.end()).replaceFirst("^[:,]", "") : rest;
        return new Command(CommandVerb.NOTE, person, incident, null, unquoted(text), channel, null, null);
    }

    /** Without the quotation marks around the whole text. */
    private static String unquoted(String text) {
        String stripped = text.strip();
        int last = stripped.length() - 1;
        boolean quoted = last > 0
                && OPENING_QUOTES.indexOf(stripped.charAt(0)) >= 0
                && CLOSING_QUOTES.indexOf(stripped.charAt(last)) >= 0;
        return quoted ? stripped.substring(1, last).strip() : stripped;
    }
}
