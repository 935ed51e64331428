package dev.debrief.language.action;

import dev.debrief.language.action.Vocabulary.WordList;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds a second action in a title. "Write and rehearse a procedure" and "revoke the key and issue a new one" are one
 * action; "upgrade the database and migrate the queue" are two.
 */
final class SeveralActions {

    private static final int MAX_TEST_WORDS = 6;
    private static final Set<String> CONNECTORS = Set.of("and", "then", "also", "plus", ",", ";", ".");
    private static final Set<String> SEPARATORS = Set.of("also", "plus", ";", ".");
    private static final Set<String> FILLERS = Set.of("as", "well", "finally", "afterwards");
    private static final Set<String> AND_OR = Set.of("and", "or");
    private static final Set<String> DETERMINING_PRONOUNS = Set.of("this", "that", "these", "those", "both");
    private static final Set<String> TEST_VERBS = Set.of("add", "write");
    private static final Set<String> TESTS = Set.of("test", "tests");

    /** Verbs whose object does something: "let the job run the migration and update the schema". */
    private static final Set<String> CAUSATIVES = Set.of("let", "make", "have", "get", "help");

    private final TitleReading reading;
    private final Title title;
    private int second = VerbFinder.NONE;

    private SeveralActions(TitleReading reading) {
        this.reading = reading;
        this.title = reading.title();
    }

    /** The position of the verb of the second action, or {@link VerbFinder#NONE}. */
    static int secondIn(TitleReading reading) {
        int verb = reading.verb();
        if (!reading.hasVerb()
                || reading.has(WordList.UNSPECIFIC_VERBS, verb)
                || reading.has(WordList.INQUIRY, verb)
                || CAUSATIVES.contains(reading.title().norm(verb))) {
            return VerbFinder.NONE;
        }
        SeveralActions actions = new SeveralActions(reading);
        actions.search(verb + 2);
        return actions.second;
    }

    private void search(int from) {
        int at = from;
        while (!title.isEnd(at)) {
            if (title.norm(at).equals("to") && reading.has(WordList.VERBS, at + 1)) {
                return;
            }
            at = isConnector(at) ? readAfter(at) : at + 1;
        }
    }

    private boolean isConnector(int at) {
        return CONNECTORS.contains(title.norm(at))
                || (title.norm(at).equals("as") && title.norm(at + 1).equals("well"));
    }

    /** @return the position after the connector */
    private int readAfter(int connector) {
        boolean separated = false;
        int verb = connector;
        while (CONNECTORS.contains(title.norm(verb)) || FILLERS.contains(title.norm(verb))) {
            separated |= SEPARATORS.contains(title.norm(verb));
            verb++;
        }
        int end = verb + 1;
        while (title.isContent(end) && !CONNECTORS.contains(title.norm(end))) {
            end++;
        }
        boolean listed =
                separated || second != VerbFinder.NONE || title.norm(connector).equals(",");
        if (second == VerbFinder.NONE && title.isWord(verb) && isAnother(verb, end, listed, separated)) {
            second = verb;
        }
        return Math.max(verb, connector + 1);
    }

    /** @param end the end of the object of the verb */
    private boolean isAnother(int verb, int end, boolean listed, boolean separated) {
        int words = end - verb - 1;
        if (words <= 0
                || AND_OR.contains(title.norm(verb + 1))
                || IntStream.range(verb + 1, end).anyMatch(at -> refersBack(at, verb))) {
            return false;
        }
        if (TEST_VERBS.contains(title.norm(verb))
                && words <= MAX_TEST_WORDS
                && IntStream.range(verb + 1, end).anyMatch(at -> TESTS.contains(title.norm(at)))) {
            return false;
        }
        return (reading.has(WordList.TASK_VERBS, verb) && (listed || words >= 2))
                || (separated && reading.has(WordList.VERBS, verb));
    }

    /** "… and revoke it", "… and add an index for each". */
    private boolean refersBack(int at, int verb) {
        return (title.norm(at).equals("each") && reading.isEndOfNounPhrase(at + 1))
                || (reading.has(WordList.PRONOUNS, at)
                        && (at == verb + 1 || !DETERMINING_PRONOUNS.contains(title.norm(at))));
    }
}
