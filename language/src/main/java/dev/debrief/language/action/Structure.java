package dev.debrief.language.action;

import dev.debrief.language.action.Vocabulary.WordList;
import java.util.Optional;
import java.util.function.Function;

/** Findings about a whole title. The name in lower case with hyphens is its value in {@code structure} of the rules. */
enum Structure {
    QUESTION(Structure::question),
    NO_VERB(title -> fromStart(title, !title.hasVerb())),
    SEVERAL_ACTIONS(Structure::severalActions),
    TOO_SHORT(title -> whole(title, title.title().wordCount() < Limits.MIN_WORDS)),
    TOO_LONG(title -> whole(
            title,
            title.title().wordCount() > Limits.MAX_WORDS || title.title().text().length() > Limits.MAX_LENGTH));

    private final Function<TitleReading, Optional<Match>> search;

    Structure(Function<TitleReading, Optional<Match>> search) {
        this.search = search;
    }

    Optional<Match> find(TitleReading title) {
        return search.apply(title);
    }

    private static Optional<Match> question(TitleReading title) {
        boolean marked = title.title().norm(title.title().size() - 1).equals("?");
        return fromStart(title, marked || title.has(WordList.INTERROGATIVES, title.start()));
    }

    private static Optional<Match> severalActions(TitleReading title) {
        int second = SeveralActions.secondIn(title);
        return second == VerbFinder.NONE
                ? Optional.empty()
                : Optional.of(new Match(second, title.title().size()));
    }

    private static Optional<Match> fromStart(TitleReading title, boolean found) {
        return found ? Optional.of(new Match(title.start(), title.title().size())) : Optional.empty();
    }

    private static Optional<Match> whole(TitleReading title, boolean found) {
        return found ? Optional.of(new Match(0, title.title().size())) : Optional.empty();
    }

    private static final class Limits {

        static final int MIN_WORDS = 3;
        static final int MAX_WORDS = 25;
        static final int MAX_LENGTH = 160;
    }
}
