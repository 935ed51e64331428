package dev.debrief.language.action;

import dev.debrief.language.action.Vocabulary.WordList;
import java.util.Set;
import java.util.function.BiPredicate;

/** What makes a match harmless. The name in lower case with hyphens is its value in {@code unless} of the rules. */
enum Excuse {
    /** A number: "to 300 ms". */
    MEASURE((action, match) -> action.title().hasMeasure()),
    /** A date: "by 15 March". */
    DEADLINE((action, match) -> action.title().hasDate()),
    /** A date to finish by: "by 15 March", in contrast to the date of an event. */
    DUE_DATE((action, match) -> action.title().hasDueDate()),
    /** How often: "every Monday". */
    INTERVAL((action, match) -> Circumstances.hasInterval(action.title())),
    /** Something that acts without people: "automatically". */
    MACHINE((action, match) -> Circumstances.hasMachine(action.title())),
    /** A script or a job. */
    JOB((action, match) -> action.title().mentions(Set.of("job", "cronjob", "ci", "script", "pipeline"))),
    /** When it happens: "if the disk is full". */
    CONDITION((action, match) -> action.title().mentions(Set.of("when", "if", "whenever", "once", "unless"))),
    /** An identifier behind the match. */
    IDENTIFIER((action, match) -> action.title().positions(match.to()).anyMatch(action.title()::isIdentifier)),
    /** How it is brought about: "by adding", "with a branch protection rule". */
    MECHANISM((action, match) -> Circumstances.hasMechanism(action.title(), match.to())),
    /** What the thing will do afterwards: "to show the invalid field". */
    PURPOSE((action, match) -> Circumstances.hasPurpose(action.title(), match.to())),
    /** A named level to reach: "to DEBUG". */
    LEVEL((action, match) -> Circumstances.hasLevel(action.title(), match.to())),
    /** A clause that says which ones: "where this service returns errors". */
    RESTRICTION((action, match) -> Circumstances.hasRestriction(action.title(), match.to())),
    /** One word that says which thing is meant. */
    ONE_PARTICULAR((action, match) -> action.title().particulars(match.to()) >= 1),
    /** Two words that say which thing is meant. */
    TWO_PARTICULARS((action, match) -> action.title().particulars(match.to()) >= 2),
    /** Three words that say which thing is meant. */
    THREE_PARTICULARS((action, match) -> action.title().particulars(match.to()) >= 3),
    /** Words of the match that say by which means: "use a read-through cache to reduce". */
    NAMED_MEANS((action, match) -> action.title().particulars(match.from() + 1, match.to() - 1) >= 1),
    /** What it is changed to: "switch … to …". */
    TARGET((action, match) -> action.title().hasTarget(match.from())),
    /** Models are trained, too. */
    MACHINE_LEARNING((action, match) -> Circumstances.isMachineLearning(action.title())),
    /** The action takes the weak control away: "replace the training by a check". */
    REPLACEMENT((action, match) -> Circumstances.removes(action.title())),
    /** A comparison: "more than in the week before". */
    COMPARISON((action, match) -> action.title().mentions(Set.of("than"))),
    /** Something new rather than a change: "raise an alert". */
    NEW_THING(
            (action, match) -> Set.of("a", "an").contains(action.title().title().norm(match.to()))),
    /** A word before the match that makes it a number: "no more retries". */
    COUNTED((action, match) -> Set.of("no", "one", "any", "once", "or", "few")
            .contains(action.title().title().norm(match.from() - 1))),
    /** A result of looking at it: "and document the cause". */
    PRODUCT((action, match) -> action.resultDescribed() || Results.isIn(action.title(), match.to())),
    /** A success measure that says how much or what exactly. */
    SUCCESS_MEASURE((action, match) -> action.measured());

    private final BiPredicate<ReadAction, Match> condition;

    Excuse(BiPredicate<ReadAction, Match> condition) {
        this.condition = condition;
    }

    boolean excuses(ReadAction action, Match match) {
        return condition.test(action, match);
    }

    /** The title of an action item, and what its other texts add. */
    record ReadAction(TitleReading title, boolean resultDescribed, boolean measured) {

        static ReadAction of(ActionText text, Vocabulary words) {
            return new ReadAction(
                    TitleReading.of(text.title(), words),
                    text.description() != null && Results.isIn(TitleReading.of(text.description(), words), 0),
                    text.successMeasure() != null && isMeasure(TitleReading.of(text.successMeasure(), words)));
        }

        private static boolean isMeasure(TitleReading successMeasure) {
            return successMeasure.hasMeasure() || successMeasure.particulars(0) >= 2;
        }
    }

    /** Phrases that several excuses look for. */
    private static final class Circumstances {

        private static final Set<String> EVERY = Set.of("every", "each", "per");
        private static final Set<String> OCCASIONS =
                Set.of("deploy", "deployment", "night", "morning", "hour", "minute");
        private static final Set<String> MACHINES = Set.of("bot", "slackbot", "scheduler", "cron");
        private static final Set<String> REMOVALS =
                Set.of("replace", "remove", "automate", "eliminate", "drop", "delete", "retire", "abolish", "stop");
        private static final Set<String> MEANS = Set.of("with", "using", "via", "through");
        private static final Set<String> LEARNERS = Set.of("model", "models", "dataset", "datasets", "gpu", "gpus");
        private static final Set<String> RESTRICTIONS =
                Set.of("where", "that", "which", "with", "whose", "who", "older", "without");

        static boolean hasInterval(TitleReading title) {
            return title.positions(0)
                    .anyMatch(at -> title.has(WordList.INTERVALS, at)
                            || title.isMeasure(at)
                            || (EVERY.contains(title.title().norm(at)) && isOccasion(title, at + 1)));
        }

        private static boolean isOccasion(TitleReading title, int at) {
            return title.has(WordList.DATE_UNITS, at)
                    || title.has(WordList.WEEKDAYS, at)
                    || OCCASIONS.contains(title.title().norm(at));
        }

        static boolean hasMachine(TitleReading title) {
            return title.mentions(MACHINES)
                    || title.positions(0).anyMatch(at -> title.title().norm(at).startsWith("automat"));
        }

        /** "The training data of last month"; not "the data team". */
        static boolean isMachineLearning(TitleReading title) {
            return title.mentions(LEARNERS)
                    || title.positions(0)
                            .anyMatch(at -> title.title().norm(at).equals("data") && title.isEndOfNounPhrase(at + 1));
        }

        static boolean removes(TitleReading title) {
            return title.hasVerb() && REMOVALS.contains(title.title().norm(title.verb()));
        }

        static boolean hasMechanism(TitleReading title, int from) {
            return title.positions(from).anyMatch(at -> {
                String word = title.title().norm(at);
                return (word.equals("by") && (isMeans(title, at + 1) || isNamed(title, at + 1)))
                        || (MEANS.contains(word) && title.particulars(at + 1) >= 2)
                        || (word.equals(":") && title.isVerb(at + 1));
            });
        }

        /** "By adding", "by improving the retry logic of the parser"; not "by improving quality". */
        private static boolean isMeans(TitleReading title, int at) {
            return title.title().norm(at).endsWith("ing")
                    && (!title.has(WordList.UNSPECIFIC_GERUNDS, at) || title.particulars(at + 1) >= 2);
        }

        private static boolean isNamed(TitleReading title, int at) {
            return title.has(WordList.DETERMINERS, at) && title.particulars(at + 1) >= 2;
        }

        static boolean hasPurpose(TitleReading title, int from) {
            return title.positions(from)
                    .anyMatch(at -> (title.title().norm(at).equals("to")
                                    && title.has(WordList.PURPOSE_VERBS, at + 1)
                                    && title.particulars(at + 2) >= 2)
                            || (title.title().norm(at).equals("so") && title.particulars(at + 1) >= 3));
        }

        static boolean hasLevel(TitleReading title, int from) {
            return title.positions(from)
                    .anyMatch(at -> title.title().norm(at).equals("to")
                            && (title.has(WordList.LEVELS, at + 1)
                                    || isUpperCase(title.title().raw(at + 1))));
        }

        private static boolean isUpperCase(String word) {
            return word.length() > 1
                    && word.codePoints().anyMatch(Character::isUpperCase)
                    && word.codePoints().noneMatch(Character::isLowerCase);
        }

        static boolean hasRestriction(TitleReading title, int from) {
            return title.positions(from)
                    .anyMatch(at -> RESTRICTIONS.contains(title.title().norm(at)));
        }
    }
}
