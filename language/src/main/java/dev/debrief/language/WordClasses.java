package dev.debrief.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Word classes for cues. A small grammar instead of a part-of-speech tagger: it only has to find the subject before a
 * verb that a rule names.
 *
 * <p>{@code <role>} is a noun phrase that ends with a role of people, {@code <name>} a person's name, {@code <we>} a
 * personal pronoun. The first two do not match after a preposition, where they are not the subject: "the script of the
 * developer failed". {@code <person>} is any of the three; {@code <whom>} is any of them, also after a preposition.
 * {@code <named>} is a name and {@code <crowd>} a role or pronoun, also after a preposition. {@code <whose>} is a
 * possessive, {@code <whose-name>} the possessive of a name. {@code <word>} is any word except function words and
 * prepositions.
 */
final class WordClasses {

    private static final int MAX_GROUP_LENGTH = 6;

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

    boolean isDefined(String name) {
        return BUILT_IN.contains(name) || lists.containsKey(name);
    }

    /** The words of a list; empty for a built-in class. */
    Set<String> words(String name) {
        return BUILT_IN.contains(name) ? Set.of() : lists.getOrDefault(name, Set.of());
    }

    static boolean isDeterminer(Token token) {
        return English.DETERMINERS.contains(token.norm());
    }

    /** The index after a match that begins at {@code start}, or -1 if there is no match. */
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
    private int whose(List<Token> tokens, int start, Set<String> people, boolean anyOwner) {
        if (anyOwner && English.POSSESSIVES.contains(tokens.get(start).norm())) {
            return start + 1;
        }
        for (int i = start; i < Math.min(tokens.size(), start + MAX_GROUP_LENGTH); i++) {
            Token token = tokens.get(i);
            if (!token.isWord()
                    || English.FUNCTION_WORDS.contains(token.norm())
                    || English.PREPOSITIONS.contains(token.norm())) {
                return -1;
            }
            if (token.norm().endsWith("'s")) {
                String owner = token.norm().substring(0, token.norm().length() - 2);
                boolean name = token.isCapitalised() && (people.contains(owner) || givenNames.contains(owner));
                return name || (anyOwner && roles.contains(owner)) ? i + 1 : -1;
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
        for (int i = determined ? start + 1 : start; i < Math.min(tokens.size(), start + MAX_GROUP_LENGTH); i++) {
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

    /**
     * "Replication Manager", "Kubernetes operator" and "queue manager" are software, "Incident Manager" is a person.
     */
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

    /** Whether the token continues a noun phrase or follows a preposition, so that it cannot start a subject. */
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
        while (end < Math.min(tokens.size(), start + MAX_GROUP_LENGTH)
                && tokens.get(end).isCapitalised()
                && (given || isName(tokens.get(end), people))) {
            end++;
        }
        return end;
    }

    /** Participants are known by name; other people are recognised by common given names and handles. */
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
