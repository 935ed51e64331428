package dev.debrief.documents.audience;

import dev.debrief.documents.audience.NameFinder.Match;
import dev.debrief.documents.audience.Words.Word;
import dev.debrief.documents.model.NamedPerson;
import java.text.Normalizer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the names of people in texts by their roles: full names, parts of names, initials, handles, and mentions. No
 * e-mail address remains, because they tell who somebody is in ways that nobody foresees.
 */
final class NameRedactor {

    private static final Pattern EMAIL = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}[@＠]"
            + "[\\p{L}\\p{N}-]{1,63}(?:[.。．][\\p{L}\\p{N}-]{1,63}){0,8}[.。．]\\p{L}[\\p{L}\\p{N}-]{1,62}");

    /** Marks and character references can hide a name from those who read the source. */
    private static final Pattern MARKS = Pattern.compile("[*_`\\\\&%\\[<~\\p{Cf}]");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");

    private static final String ADDRESS = "an e-mail address";

    private final People people;
    private final NameFinder finder;
    private final UnspacedNames unspaced;

    NameRedactor(People people) {
        this.people = people;
        this.finder = new NameFinder(new NameForms(people));
        this.unspaced = new UnspacedNames(people.all());
    }

    /** The Markdown without names and e-mail addresses, and without links whose addresses have any. */
    String redacted(String markdown) {
        return redacted(markdown, address -> true);
    }

    /** As above, but an e-mail address that names nobody remains. */
    String redactedForThem(String markdown) {
        return redacted(markdown, this::isNamedIn);
    }

    private String redacted(String markdown, Predicate<String> removedAddress) {
        String text = Normalizer.normalize(markdown, Normalizer.Form.NFC);
        String redacted = redactedOnce(text, removedAddress);
        if (MARKS.matcher(redacted).find() && isHiddenIn(redacted, removedAddress)) {
            return PlainText.of(redacted, paragraph -> plainlyRedacted(paragraph, removedAddress));
        }
        return redacted;
    }

    private String redactedOnce(String text, Predicate<String> removedAddress) {
        String withoutLinks = LinkRemoval.without(text, link -> isRevealedBy(link, removedAddress));
        return replaced(withoutEmails(withoutLinks, removedAddress));
    }

    private boolean isHiddenIn(String markdown, Predicate<String> removedAddress) {
        return isRevealedBy(markdown, removedAddress)
                || PlainText.paragraphs(markdown).stream().anyMatch(text -> isRevealedBy(text, removedAddress))
                || HiddenTexts.of(markdown).stream().anyMatch(text -> isRevealedBy(text, removedAddress));
    }

    private String plainlyRedacted(String paragraph, Predicate<String> removedAddress) {
        String redacted = redactedOnce(INVISIBLE.matcher(paragraph).replaceAll(""), removedAddress);
        while (isRevealedBy(redacted, removedAddress)) {
            String decoded = redactedOnce(EncodedText.decoded(redacted), removedAddress);
            if (decoded.equals(redacted)) {
                break;
            }
            redacted = decoded;
        }
        return redacted;
    }

    /** Whether a text names somebody, or has an e-mail address, even if its characters are encoded. */
    boolean isRevealedBy(String text) {
        return isRevealedBy(text, address -> true);
    }

    private boolean isRevealedBy(String text, Predicate<String> removedAddress) {
        for (String reading : EncodedText.readings(text)) {
            if (isNamedIn(reading) || !withoutEmails(reading, removedAddress).equals(reading)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamedIn(String text) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        return !replaced(plain).equals(plain);
    }

    private static String withoutEmails(String text, Predicate<String> removed) {
        if (text.indexOf('@') < 0 && text.indexOf('＠') < 0) {
            return text;
        }
        Matcher address = EMAIL.matcher(text);
        String replaced = address.replaceAll(
                found -> removed.test(found.group()) ? ADDRESS : Matcher.quoteReplacement(found.group()));
        return replaced.replace("<" + ADDRESS + ">", ADDRESS);
    }

    private String replaced(String markdown) {
        String text = unspaced.replaced(markdown, people::inSentence);
        StringBuilder redacted = new StringBuilder();
        int copied = 0;
        Word word = Words.next(text, 0);
        while (word != null) {
            Match match = finder.find(text, word);
            int end = word.end();
            if (match != null) {
                int start = NameFinder.isMention(text, word) && match.start() == word.start()
                        ? word.start() - 1
                        : match.start();
                redacted.append(text, copied, start).append(inPlace(text, start, match.person()));
                copied = match.end();
                end = match.end();
            }
            word = Words.next(text, end);
        }
        return copied == 0 ? text : redacted.append(text, copied, text.length()).toString();
    }

    /** With a capital letter at the start of a sentence. */
    private String inPlace(String text, int start, NamedPerson person) {
        String role = people.inSentence(person);
        int before = start - 1;
        boolean startsLine = before < 0 || text.charAt(before) == '\n';
        while (before >= Math.max(0, start - 8) && isMark(text.charAt(before))) {
            before--;
        }
        boolean first = before < Math.max(0, start - 8) || ".!?:".indexOf(text.charAt(before)) >= 0;
        return first || startsLine ? Character.toUpperCase(role.charAt(0)) + role.substring(1) : role;
    }

    private static boolean isMark(char character) {
        return Character.isWhitespace(character) || "*_>#".indexOf(character) >= 0;
    }
}
