package dev.debrief.postmortems.language;

import dev.debrief.language.Context;
import dev.debrief.language.LintInput;
import dev.debrief.postmortems.location.ResourceLocation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with where it stands.
 *
 * @param place {@code sections/executive-summary}
 * @param path where it is written; null for a text that is not stored
 */
public record LocatedText(String place, @Nullable ResourceLocation path, LintInput passage) {

    public static LocatedText of(
            String place, ResourceLocation path, Context context, String markdown, Set<String> people) {
        return new LocatedText(place, path, new LintInput(place, context, markdown, people));
    }

    /** The sentence that contains a range of the text, or the sentences. */
    public String sentenceAt(int start, int end) {
        String text = passage.markdown();
        int from = Math.min(start, text.length());
        int to = Math.min(Math.max(end, from), text.length());
        while (from > 0 && !isSentenceEnd(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && !isSentenceEnd(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).strip();
    }

    private static boolean isSentenceEnd(char symbol) {
        return ".!?\n。！？".indexOf(symbol) >= 0;
    }
}
