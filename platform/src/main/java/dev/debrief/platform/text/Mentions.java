package dev.debrief.platform.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the people and teams that a text mentions: {@code @user:dana}, {@code @team:payments}. */
public final class Mentions {

    /** A handle ends with a letter or a digit: a full stop after it ends the sentence. */
    private static final Pattern MENTION = Pattern.compile(
            "(?<![A-Za-z0-9._%+@-])@((?:user|team):[A-Za-z0-9](?:[A-Za-z0-9._@+-]{0,118}[A-Za-z0-9])?)(?![A-Za-z0-9])");

    private static final int MAX = 50;

    private Mentions() {}

    /** Each handle once, in the order of the text; the first 50. */
    public static List<String> in(String text) {
        return MENTION.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .limit(MAX)
                .toList();
    }
}
