package dev.debrief.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a pattern may ask for besides words. A small grammar of our own instead of a tagger: it only has to find who
 * does something right before a verb that is named in a rule.
 *
 * <p>{@code <role>} is a group of nouns whose last one names people by what they do, {@code <name>} somebody by name,
 * {@code <we>} a pronoun for people. None of them counts behind a preposition, where it is not who does it: "the script
 * of the developer failed". {@code <person>} is any of the three, and {@code <whom>} is any of them behind a
 * preposition, too. {@code <named>} and {@code <crowd>} are names, and roles and pronouns, there; {@code <whose>} is
 * whose something is, {@code <whose-name>} by name only. {@code <word>} is any word that is not one of grammar.
 */
final class WordClasses {

    private static final int LONGEST_GROUP = 6;

    private static final Set<String> BUILT_IN = Set.of(
            "person",
            "whom",
            "role",
            "name",
            "we",
            "participle",
            "adverb",
            "number",
            "named",
            "crowd",
            "whose",
            "whose-name",
            "word");

    private final Map<String, Set<String>> lists;
    private final Set<String> roles;
    private final Set<String> givenNames;

    WordClasses(Map<String, Set<String>> lists) {
        this.lists = Map.copyOf(lists);
        this.roles = lists.getOrDefault("roles", Set.of());
        this.givenNames = lists.getOrDefault("given-names", Set.of());
    }

    Map<String, Set<String>> lists() {
        return lists;
    }

    boolean knows(String name) {
        return BUILT_IN.contains(name) || lists.containsKey(name);
    }

    /** The words of a list; empty for a class. */
    Set<String> words(String name) {
        return BUILT_IN.contains(name) ? Set.of() : lists.getOrDefault(name, Set.of());
    }

    static boolean isDeterminer(Token token) {
        return English.DETERMINERS.contains(token.norm());
    }

    /** Where it ends when it begins at a token; -1 when it does not. */
    int end(String name, List<Token> tokens, int start, Set<String> people) {
        Token token = tokens.get(start);
        return switch (name) {
            case "person" -> isWithinGroup(tokens, start) ? -1 : whom(tokens, start, people);
            case "whom" -> whom(tokens, start, people);
            case "role" -> isWithinGroup(tokens, start) ? -1 : role(tokens, start);
            case "name" -> isWithinGroup(tokens, start) ? -1 : named(tokens, start, people);
            case "we" -> pronoun(tokens, start);
            case "named" -> named(tokens, start, people);
            case "crowd" -> Math.max(role(tokens, start), pronoun(tokens, start));
            case "whose" -> whose(tokens, start, people, true);
            case "whose-name" -> whose(tokens, start, people, false);
            case "word" ->
                token.isWord()
                                && !English.FUNCTION_WORDS.contains(token.norm())
                                && !English.PREPOSITIONS.contains(token.norm())
                        ? start + 1
                        : -1;
            case "participle" ->
                (token.norm().length() > 3 && token.norm().endsWith("ed"))
                                || English.IRREGULAR_PARTICIPLES.contains(token.norm())
                        ? start + 1
                        : -1;
            case "adverb" ->
                (token.norm().length() > 4 && token.norm().endsWith("ly")) || English.ADVERBS.contains(token.norm())
                        ? start + 1
                        : -1;
            case "number" -> token.isNumber() ? start + 1 : -1;
            default -> lists.getOrDefault(name, Set.of()).contains(token.norm()) ? start + 1 : -1;
        };
    }

    private int whom(List<Token> tokens, int start, Set<String> people) {
        return Math.max(role(tokens, start), Math.max(named(tokens, start, people), pronoun(tokens, start)));
    }

    /** "his", "Kim's", "the on-call engineer's". */
    private int whose(List<Token> tokens, int start, Set<String> people, boolean anybody) {
        if (anybody && English.POSSESSIVES.contains(tokens.get(start).norm())) {
            return start + 1;
        }
        for (int i = start; i < Math.min(tokens.size(), start + LONGEST_GROUP); i++) {
            Token token = tokens.get(i);
            if (!token.isWord()
                    || English.FUNCTION_WORDS.contains(token.norm())
                    || English.PREPOSITIONS.contains(token.norm())) {
                return -1;
            }
            if (token.norm().endsWith("'s")) {
                String owner = token.norm().substring(0, token.norm().length() - 2);
                boolean name = token.isCapitalised() && (people.contains(owner) || givenNames.contains(owner));
                return name || (anybody && roles.contains(owner)) ? i + 1 : -1;
            }
        }
        return -1;
    }

    private int role(List<Token> tokens, int start) {
        if (start + 2 < tokens.size()
                && English.QUANTIFIERS.contains(tokens.get(start).norm())
                && tokens.get(start + 1).norm().equals("of")) {
            return role(tokens, start + 2);
        }
        int end = -1;
        boolean determined = English.DETERMINERS.contains(tokens.get(start).norm());
        for (int i = determined ? start + 1 : start; i < Math.min(tokens.size(), start + LONGEST_GROUP); i++) {
            String word = tokens.get(i).norm();
            if (!tokens.get(i).isWord()
                    || English.FUNCTION_WORDS.contains(word)
                    || English.PREPOSITIONS.contains(word)) {
                break;
            }
            if (roles.contains(word) && !isProduct(tokens, i)) {
                end = i + 1;
            }
        }
        return end;
    }

    /** "Replication Manager", "Kubernetes operator" and "queue manager" are programs, "Incident Manager" somebody. */
    private static boolean isProduct(List<Token> tokens, int at) {
        if (at == 0 || !English.SOFTWARE_ROLES.contains(tokens.get(at).norm())) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean named = before.isCapitalised() && !English.TITLES.contains(before.norm());
        return English.MANAGED_NOUNS.contains(before.norm())
                || (named
                        && (tokens.get(at).isCapitalised()
                                || English.SYSTEM_ROLES.contains(tokens.get(at).norm())));
    }

    /** Whether the group began before, or lies behind a preposition and so is not who does it. */
    private static boolean isWithinGroup(List<Token> tokens, int start) {
        if (start == 0) {
            return false;
        }
        Token before = tokens.get(start - 1);
        if (English.PREPOSITIONS.contains(before.norm())) {
            return !(before.norm().equals("of")
                    && start > 1
                    && English.QUANTIFIERS.contains(tokens.get(start - 2).norm()));
        }
        return English.DETERMINERS.contains(before.norm());
    }

    private int named(List<Token> tokens, int start, Set<String> people) {
        if (!isName(tokens.get(start), people)) {
            return -1;
        }
        boolean given = givenNames.contains(tokens.get(start).norm());
        int end = start + 1;
        while (end < Math.min(tokens.size(), start + LONGEST_GROUP)
                && tokens.get(end).isCapitalised()
                && (given || isName(tokens.get(end), people))) {
            end++;
        }
        return end;
    }

    /** Who takes part is known; of others a common given name tells, and so does a handle. */
    private boolean isName(Token token, Set<String> people) {
        return token.isHandle()
                || people.contains("@" + token.norm())
                || (token.isCapitalised() && (people.contains(token.norm()) || givenNames.contains(token.norm())));
    }

    private static int pronoun(List<Token> tokens, int start) {
        String word = tokens.get(start).norm();
        if (word.equals("no")
                && start + 1 < tokens.size()
                && tokens.get(start + 1).norm().equals("one")) {
            return start + 2;
        }
        return English.PRONOUNS.contains(word) ? start + 1 : -1;
    }
}
