package dev.debrief.documents.audience;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The part of a display name that texts use: not its domain, and not what is in brackets. */
record SpokenName(String name, List<String> words, List<String> parts) {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[<（][^)\\]>）]{0,200}(?:[)\\]>）]|$)");
    private static final Pattern DOMAIN = Pattern.compile("[@＠]\\S{1,255}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]++");

    static SpokenName of(String displayed) {
        String withoutBrackets = BRACKETS.matcher(displayed).replaceAll(" ");
        String name = DOMAIN.matcher(withoutBrackets.isBlank() ? displayed : withoutBrackets)
                .replaceAll(" ")
                .strip();
        String[] chunks = BLANKS.split(DOMAIN.matcher(displayed).find() ? name.replaceAll("[._+-]", " ") : name);
        List<String> parts = Stream.of(chunks)
                .map(chunk -> String.join("", Words.of(chunk)))
                .filter(part -> !part.isEmpty())
                .toList();
        return new SpokenName(name, Words.of(name), parts);
    }

    /** One word, which may as well be a system or a function. */
    boolean isSingleWord() {
        return parts.size() < 2 && !name.contains(".") && !name.contains("_") && !UnspacedNames.isUnspaced(name);
    }

    /** Two to four words that all start with a capital letter. */
    boolean isLikeName() {
        for (Words.Word word = Words.next(name, 0); word != null; word = Words.next(name, word.end())) {
            if (Character.isLowerCase(name.codePointAt(word.start()))) {
                return false;
            }
        }
        return words.size() > 1 && words.size() < 5;
    }

    /** Whether it is a function or a system, such as "monitoring" or "head of payments". */
    boolean namesNobody() {
        return !words.isEmpty() && NameWords.NOT_NAMES.containsAll(words);
    }
}
