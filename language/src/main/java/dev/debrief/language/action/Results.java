package dev.debrief.language.action;

import dev.debrief.language.action.Vocabulary.WordList;
import java.util.Set;

/** Finds what looking at something results in: "and document the cause", "in an ADR". */
final class Results {

    private static final int MAX_NAME = 6;
    private static final Set<String> CONNECTORS = Set.of("and", "then", ",", ";", "to", ".");
    private static final Set<String> FILLERS = Set.of("and", "then", "also");
    private static final Set<String> DECISIONS = Set.of("decide", "choose", "select", "pick", "publish", "settle");
    private static final Set<String> FINDINGS = Set.of("find", "identify", "determine");
    private static final Set<String> RECORDS =
            Set.of("document", "report", "record", "list", "file", "plan", "note", "present", "prototype", "share");
    private static final Set<String> AFTER_RECORDS = Set.of(
            "it", "them", "why", "how", "what", "whether", "which", "in", "results", "findings", "back", "as", "at");
    private static final Set<String> CONTAINERS = Set.of("in", "as", "with", "into", "produce", "deliver", "via");
    private static final Set<String> ARTICLES = Set.of("a", "an", "one", "the", "our", "design", "written");
    private static final Set<String> KNOWN = Set.of("the", "our");
    private static final Set<String> AFTER_PRODUCTS = Set.of("page", "until");

    private Results() {}

    static boolean isIn(TitleReading reading, int from) {
        return reading.positions(from).anyMatch(at -> isDone(reading, at) || isNamed(reading, at));
    }

    /** "… and remove the unused rules", "… to decide whether". */
    private static boolean isDone(TitleReading reading, int at) {
        Title title = reading.title();
        if (!CONNECTORS.contains(title.norm(at))) {
            return false;
        }
        int verb = at + 1;
        while (FILLERS.contains(title.norm(verb))) {
            verb++;
        }
        String word = title.norm(verb);
        if (title.norm(at).equals("to")) {
            return DECISIONS.contains(word);
        }
        if (reading.has(WordList.VERBS, verb)) {
            return !isInconclusive(reading, verb);
        }
        return RECORDS.contains(word)
                && (reading.has(WordList.DETERMINERS, verb + 1) || AFTER_RECORDS.contains(title.norm(verb + 1)));
    }

    /** "… and see what happens", "… and identify the root cause". */
    private static boolean isInconclusive(TitleReading reading, int verb) {
        return reading.has(WordList.UNSPECIFIC_VERBS, verb)
                || reading.has(WordList.INQUIRY, verb)
                || reading.has(WordList.INCONCLUSIVE_VERBS, verb)
                || (FINDINGS.contains(reading.title().norm(verb)) && reading.particulars(verb + 1) == 0);
    }

    /** "… in an ADR", "… with a written recommendation"; not "in the report generator". */
    private static boolean isNamed(TitleReading reading, int at) {
        Title title = reading.title();
        String article = title.norm(at + 1);
        if (!CONTAINERS.contains(title.norm(at)) || !ARTICLES.contains(article)) {
            return false;
        }
        for (int name = at + 1; name < at + MAX_NAME && title.isWord(name); name++) {
            boolean ends = reading.isEndOfNounPhrase(name + 1) || AFTER_PRODUCTS.contains(title.norm(name + 1));
            if (ends && reading.has(WordList.PRODUCTS, name)) {
                return title.norm(at).equals("in") || !KNOWN.contains(article);
            }
        }
        return false;
    }
}
