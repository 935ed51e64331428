package dev.debrief.language.action;

import dev.debrief.language.action.Vocabulary.WordList;
import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the words of dates: "by 15 March", "within two days", "2025-03-15". Their numbers measure nothing. */
final class Deadlines {

    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|(?:19|20)\\d\\d|q[1-4]|h[12]");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?");
    private static final Set<String> ALSO_OTHER_WORDS = Set.of("may", "march");
    private static final Set<String> BEFORE_MONTHS = Set.of("by", "until", "before", "in", "of");
    private static final Set<String> BEFORE_WEEKDAYS =
            Set.of("by", "until", "before", "on", "next", "this", "every", "each", "of", "for");
    private static final Set<String> NEXT = Set.of("next", "this", "coming", "the");
    private static final Set<String> BEFORE_NEXT =
            Set.of("by", "until", "before", "end", "within", "in", "next", "the", "of");
    private static final Set<String> ONE = Set.of("a", "one");
    private static final Set<String> BEFORE_NUMBERS = Set.of("within", "in", "by", "for");
    private static final Set<String> DUE =
            Set.of("by", "until", "till", "before", "within", "due", "next", "this", "coming");
    private static final Set<String> END_OF = Set.of("the", "end", "of");
    private static final Pattern QUARTER = Pattern.compile("[qh]\\d");

    private final Vocabulary words;

    Deadlines(Vocabulary words) {
        this.words = words;
    }

    /** The positions of the tokens that belong to a date. */
    BitSet in(Title title) {
        BitSet dates = new BitSet();
        for (int at = 0; at < title.size(); at++) {
            String word = title.norm(at);
            if (DATE.matcher(word).matches() || isWeekday(title, at)) {
                dates.set(at);
            } else if (isMonth(title, at)) {
                dates.set(at);
                markDay(title, at - 1, dates);
                markDay(title, at + 1, dates);
            } else if (isPeriod(title, at)) {
                dates.set(at - 1, at + 1);
            }
        }
        return dates;
    }

    /** Whether one of the dates says when it will be done: "by Friday", in contrast to "the outage on Friday". */
    boolean areDue(Title title, BitSet dates) {
        int from = dates.nextSetBit(0);
        while (from >= 0) {
            int to = dates.nextClearBit(from);
            if (isDue(title, from, to)) {
                return true;
            }
            from = dates.nextSetBit(to);
        }
        return false;
    }

    private boolean isDue(Title title, int from, int to) {
        String first = title.norm(from);
        if (first.startsWith("eo") || DUE.contains(first)) {
            return true;
        }
        boolean end = false;
        int before = from - 1;
        while (END_OF.contains(title.norm(before))) {
            end |= title.norm(before).equals("end");
            before--;
        }
        return end
                || DUE.contains(title.norm(before))
                || (title.norm(from - 1).equals("in") && isPeriodAhead(title, first, to - 1));
    }

    /** "In two weeks", "in Q3"; not "in the release". */
    private boolean isPeriodAhead(Title title, String first, int last) {
        return QUARTER.matcher(first).matches()
                || (!first.equals("the") && words.has(WordList.DATE_UNITS, title.norm(last)));
    }

    private static void markDay(Title title, int at, BitSet dates) {
        if (isDay(title, at)) {
            dates.set(at);
        }
    }

    private static boolean isDay(Title title, int at) {
        return DAY.matcher(title.norm(at)).matches();
    }

    private boolean isMonth(Title title, int at) {
        return at > 0
                && words.has(WordList.MONTHS, title.norm(at))
                && (!ALSO_OTHER_WORDS.contains(title.norm(at))
                        || isDay(title, at - 1)
                        || isDay(title, at + 1)
                        || BEFORE_MONTHS.contains(title.norm(at - 1)));
    }

    /** "By Friday"; "eod" and the like need no preposition. */
    private boolean isWeekday(Title title, int at) {
        String word = title.norm(at);
        return words.has(WordList.WEEKDAYS, word)
                && (word.startsWith("eo") || BEFORE_WEEKDAYS.contains(title.norm(at - 1)));
    }

    /** "In the next sprint", "within 3 days". */
    private boolean isPeriod(Title title, int at) {
        if (!words.has(WordList.DATE_UNITS, title.norm(at))) {
            return false;
        }
        String before = title.norm(at - 1);
        String first = title.norm(at - 2);
        boolean number = ONE.contains(before)
                || words.has(WordList.NUMBER_WORDS, before)
                || (!before.isEmpty() && before.chars().allMatch(Character::isDigit));
        return (NEXT.contains(before) && BEFORE_NEXT.contains(first)) || (number && BEFORE_NUMBERS.contains(first));
    }
}
