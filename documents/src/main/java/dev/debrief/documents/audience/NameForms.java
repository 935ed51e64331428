package dev.debrief.documents.audience;

import dev.debrief.documents.model.NamedPerson;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways to write the names of people, as a tree of their words. */
final class NameForms {

    /** Shorter ones are too often something else. */
    private static final int SHORTEST_LOGIN = 4;

    private static final int SHORT = 4;

    /** What a form must have besides its words; those with fewer needs are preferred. */
    enum Needs {
        NOTHING,
        CAPITAL,
        /** A capital letter, or the accents of the name. */
        CAPITAL_OR_ACCENT,
        /** Not only capital letters. */
        LOGIN,
        /** Only capital letters. */
        INITIALS,
        /** Only capital letters with full stops. */
        DOTTED,
        MENTION
    }

    /** What the words so far may be, and the words that may follow. */
    static final class Node {

        private final Map<String, Node> next = new HashMap<>();
        private final Map<Needs, NamedPerson> people = new EnumMap<>(Needs.class);

        @Nullable Node next(String spelling) {
            return next.get(spelling);
        }

        boolean isLast() {
            return next.isEmpty();
        }

        Map<Needs, NamedPerson> people() {
            return people;
        }
    }

    private final Node root = new Node();

    NameForms(People people) {
        people.all().forEach(person -> add(person, people.isCertain(person)));
    }

    Node root() {
        return root;
    }

    private void add(NamedPerson person, boolean certain) {
        add(SpokenName.of(person.name()), certain, person);
        String expanded = Words.withoutUmlauts(person.name());
        if (!expanded.equals(person.name().toLowerCase(Locale.ROOT))) {
            add(SpokenName.of(expanded), certain, person);
        }
        if (person.handle() != null) {
            add(Words.of(person.handle()), Needs.NOTHING, person);
            List<String> id = Words.of(person.handle().substring(person.handle().indexOf(':') + 1));
            add(id, id.size() > 1 ? Needs.NOTHING : needsOf(id, true), person);
        }
    }

    private void add(SpokenName name, boolean certain, NamedPerson person) {
        if (!certain && name.isSingleWord()) {
            add(name.words(), Needs.MENTION, person);
            return;
        }
        add(name.words(), name.words().size() > 1 ? Needs.NOTHING : singleNeeds(person, name, certain), person);
        if (certain || name.isLikeName()) {
            Stream.concat(name.words().stream(), name.parts().stream())
                    .distinct()
                    .filter(NameForms::isName)
                    .forEach(part ->
                            add(List.of(part), accented(person, part, needsOf(List.of(part), certain)), person));
            Stream.of(name.name().split("[\\s\\p{Z}]+"))
                    .map(Words::of)
                    .filter(part -> part.size() > 1)
                    .forEach(part -> {
                        add(part, Needs.NOTHING, person);
                        add(
                                Stream.concat(Stream.of(initial(name.words().get(0))), part.stream())
                                        .toList(),
                                Needs.NOTHING,
                                person);
                    });
            if (name.parts().size() > 1) {
                addGenerated(name.parts(), certain, person);
            }
        }
    }

    /** Those that systems make for somebody, and that people use for short. */
    private void addGenerated(List<String> parts, boolean certain, NamedPerson person) {
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        String f = initial(first);
        String l = initial(last);
        add(List.of(first, last), Needs.NOTHING, person);
        add(List.of(last, first), Needs.NOTHING, person);
        Stream.of(List.of(f, last), List.of(last, f), List.of(first, l), List.of(l, first))
                .filter(form -> form.stream().anyMatch(NameForms::isName))
                .forEach(form -> add(form, Needs.NOTHING, person));
        addJoined(String.join("", parts), person);
        Stream.of(first + last, last + first, f + last, last + f, l + first, first + l)
                .forEach(joined -> addJoined(joined, person));
        if (certain) {
            List<String> initials = parts.stream().map(NameForms::initial).toList();
            add(initials, Needs.DOTTED, person);
            add(List.of(f, l), Needs.DOTTED, person);
            Stream.of(String.join("", initials), f + l)
                    .filter(joined -> Words.isAscii(joined) && !NameWords.ABBREVIATIONS.contains(joined))
                    .forEach(joined -> add(List.of(joined), Needs.INITIALS, person));
        }
    }

    private void addJoined(String joined, NamedPerson person) {
        String spelling = Words.spelling(joined);
        if (spelling.length() >= SHORTEST_LOGIN) {
            boolean word = NameWords.ALSO_WORDS.contains(joined)
                    || NameWords.NOT_NAMES.contains(joined)
                    || NameWords.NO_LOGINS.contains(joined);
            add(List.of(spelling), word ? Needs.MENTION : Needs.LOGIN, person);
        }
    }

    private static String initial(String part) {
        return part.substring(0, part.offsetByCodePoints(0, 1));
    }

    private static boolean isName(String part) {
        boolean initial = part.codePointCount(0, part.length()) < 2;
        return !initial && !part.chars().allMatch(Character::isDigit);
    }

    private static Needs singleNeeds(NamedPerson person, SpokenName name, boolean certain) {
        return name.words().isEmpty()
                ? Needs.MENTION
                : accented(person, name.words().get(0), needsOf(name.words(), certain));
    }

    /** Without its accents, a short name may be a word: bar and Bär. */
    private static Needs accented(NamedPerson person, String word, Needs needs) {
        boolean changed = !person.name().toLowerCase(Locale.ROOT).contains(word);
        return changed && needs == Needs.NOTHING && word.length() <= SHORT ? Needs.CAPITAL_OR_ACCENT : needs;
    }

    private static Needs needsOf(List<String> words, boolean certain) {
        String word = words.isEmpty() ? "" : words.get(0);
        if (NameWords.NOT_NAMES.contains(word)) {
            return Needs.MENTION;
        }
        return certain && !NameWords.ALSO_WORDS.contains(word) ? Needs.NOTHING : Needs.CAPITAL;
    }

    private void add(List<String> words, Needs needs, NamedPerson person) {
        if (words.isEmpty()) {
            return;
        }
        Node node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(Words.spelling(word), first -> new Node());
        }
        node.people.putIfAbsent(needs, person);
    }
}
