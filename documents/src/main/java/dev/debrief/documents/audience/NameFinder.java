package dev.debrief.documents.audience;

import dev.debrief.documents.audience.NameForms.Needs;
import dev.debrief.documents.audience.Words.Word;
import dev.debrief.documents.model.NamedPerson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where a text names somebody. */
final class NameFinder {

    /** A name in a text. */
    record Match(NamedPerson person, int start, int end) {}

    /** What may stand between the words of a name: {@code Dana Kim}, {@code dana.kim}, {@code Dana **Kim**}. */
    private static final String BETWEEN = ".,:_*~+'’`\\-";

    private static final int MAX_BETWEEN = 8;
    private static final int SHORTEST_PART = 3;

    /** In lower case, shorter ones with an s are too often a word. */
    private static final int LONG = 5;

    private final NameForms forms;

    NameFinder(NameForms forms) {
        this.forms = forms;
    }

    /** The longest name that starts with this word, or the first one in it. */
    @Nullable Match find(String text, Word word) {
        Match match = longest(text, word);
        if (match == null) {
            match = genitive(text, word);
        }
        if (match == null && word.end() - word.start() > SHORTEST_PART) {
            match = inside(text, word);
        }
        return match;
    }

    private @Nullable Match longest(String text, Word first) {
        Match match = null;
        Word word = first;
        NameForms.Node node = forms.root().next(first.spelling());
        while (node != null) {
            NamedPerson person = allowed(node, text, first, word);
            match = person == null ? match : new Match(person, first.start(), word.end());
            Word next = node.isLast() ? null : following(text, word);
            if (next == null || !isInitialOrWord(text, word) || !isInitialOrWord(text, next)) {
                break;
            }
            node = node.next(next.spelling());
            word = next;
        }
        return match;
    }

    private static @Nullable NamedPerson allowed(NameForms.Node node, String text, Word first, Word last) {
        for (Map.Entry<Needs, NamedPerson> person : node.people().entrySet()) {
            if (isAllowed(person.getKey(), text, first, last)) {
                return person.getValue();
            }
        }
        return null;
    }

    private static boolean isAllowed(Needs needs, String text, Word first, Word last) {
        String written = text.substring(first.start(), last.end());
        return switch (needs) {
            case NOTHING -> true;
            case CAPITAL -> isCapital(text, first) || isMention(text, first);
            case CAPITAL_OR_ACCENT -> isCapital(text, first) || isMention(text, first) || !Words.isAscii(written);
            case LOGIN -> isMention(text, first) || written.chars().anyMatch(Character::isLowerCase);
            case INITIALS -> isUpperCase(written) && !isKey(text, first);
            case DOTTED ->
                isUpperCase(written)
                        && written.indexOf('.') >= 0
                        && written.chars().noneMatch(Character::isWhitespace);
            case MENTION -> isMention(text, first);
        };
    }

    private static boolean isCapital(String text, Word word) {
        return !Character.isLowerCase(text.codePointAt(word.start()));
    }

    private static boolean isUpperCase(String written) {
        return written.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Part of something such as {@code DK-12} or {@code DK_HOME}. */
    private static boolean isKey(String text, Word word) {
        char before = word.start() > 0 ? text.charAt(word.start() - 1) : ' ';
        char after = word.end() < text.length() ? text.charAt(word.end()) : ' ';
        char second = word.end() + 1 < text.length() ? text.charAt(word.end() + 1) : ' ';
        return before == '_' || before == '$' || after == '_' || (after == '-' && Character.isLetterOrDigit(second));
    }

    static boolean isMention(String text, Word word) {
        char before = word.start() > 0 ? text.charAt(word.start() - 1) : ' ';
        return before == '@' || before == '＠';
    }

    /** A single letter is an initial if it is a capital one or no blank is beside it: {@code d.kim}. */
    private static boolean isInitialOrWord(String text, Word word) {
        if (word.spelling().length() != 1 || isCapital(text, word)) {
            return true;
        }
        int after = word.end();
        int before = word.start() - 1;
        return (after < text.length() && BETWEEN.indexOf(text.charAt(after)) >= 0 && text.charAt(after) != ',')
                || (before >= 0 && BETWEEN.indexOf(text.charAt(before)) >= 0 && text.charAt(before) != ',');
    }

    private static @Nullable Word following(String text, Word word) {
        int place = word.end();
        int end = Math.min(text.length(), place + MAX_BETWEEN);
        while (place < end && isBetween(text.charAt(place))) {
            place++;
        }
        return place == word.end() || place == text.length() ? null : Words.at(text, place);
    }

    private static boolean isBetween(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Words.isInvisible(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || BETWEEN.indexOf(character) >= 0;
    }

    /** {@code Danas}. */
    private @Nullable Match genitive(String text, Word word) {
        String spelling = word.spelling();
        if (!spelling.endsWith("s") || (!isCapital(text, word) && spelling.length() < LONG)) {
            return null;
        }
        NameForms.Node node = forms.root().next(spelling.substring(0, spelling.length() - 1));
        NamedPerson person = node == null ? null : node.people().get(Needs.NOTHING);
        return person == null ? null : new Match(person, word.start(), word.end());
    }

    /** {@code byDanaKim2}. */
    private @Nullable Match inside(String text, Word word) {
        List<Word> parts = Words.parts(text, word);
        for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
            Match match = null;
            NameForms.Node node = forms.root();
            for (int j = i; j < parts.size(); j++) {
                node = node.next(parts.get(j).spelling());
                if (node == null) {
                    break;
                }
                NamedPerson person = insideWord(node, text, parts.get(i), parts.get(j));
                match = person == null
                        ? match
                        : new Match(person, parts.get(i).start(), parts.get(j).end());
            }
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    private static @Nullable NamedPerson insideWord(NameForms.Node node, String text, Word first, Word last) {
        if (last.end() - first.start() < SHORTEST_PART) {
            return null;
        }
        NamedPerson certain = node.people().get(Needs.NOTHING);
        NamedPerson login = node.people().get(Needs.LOGIN);
        return certain == null && login != null && isAllowed(Needs.LOGIN, text, first, last) ? login : certain;
    }
}
