package dev.debrief.postmortems.language;

import dev.debrief.language.LetterCase;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much a text says, whatever its language: different words outside of placeholders. In scripts without spaces, two
 * letters count as a word.
 */
public record Substance(int words, String essence) {

    /** A section says at least what happened to whom. */
    public static final int OF_SECTION = 5;

    /** An answer, a factor or a lesson is more than a keyword. */
    public static final int OF_ITEM = 2;

    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL);
    private static final Pattern SENTENCE_END = Pattern.compile("[\\n.!?;:|,。、！？；]+");
    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}'’_-]*");
    private static final int LETTERS_PER_WORD = 2;

    /**
     * A sentence of nothing but these is a placeholder: "to be done later", "not available yet", "lorem ipsum dolor".
     */
    private static final Set<String> FILLERS = Set.of((
            // English
            "tbd tba tbc tbf todo to-do to do be na none nil null nothing wip fixme xxx placeholder pending later soon coming"
                    + " unknown done defined determined decided added filled completed written insert fill your text here in me"
                    + " see above below same as not applicable available yet yes no ok test testing dummy example sample"
                    + " content something anything whatever will work progress the a an this it is asdf qwerty qwertz foo bar"
                    + " baz blah bla empty blank section summary description title"
                    // Latin of typesetters
                    + " lorem ipsum dolor sit amet consectetur adipiscing adipisicing elit sed eiusmod tempor incididunt ut"
                    + " labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi"
                    // German, French, Spanish, Portuguese, Italian
                    + " folgt offen noch entfällt keine keiner keines nichts später unbekannt siehe oben unten"
                    + " néant aucun aucune rien à faire compléter définir venir voir plus tard"
                    + " ninguno ninguna nada pendiente por definir hacer nenhum nenhuma pendente fazer nessuno nessuna niente"
                    + " da fare"
                    // Japanese, Chinese, Korean
                    + " 未定 なし 特になし 該当なし 後で 後日 未記入 不明 待定 无 無 暂无 待补充 不详 없음 미정 추후")
            .split(" "));

    public static Substance of(@Nullable String markdown) {
        if (markdown == null) {
            return new Substance(0, "");
        }
        String text = LetterCase.lower(
                        Normalizer.normalize(COMMENT.matcher(markdown).replaceAll(" "), Normalizer.Form.NFKC))
                .replace("n/a", "na");
        Set<String> words = new TreeSet<>();
        Set<String> letters = new HashSet<>();
        for (String sentence : SENTENCE_END.split(text)) {
            List<String> unspaced = unspaced(sentence);
            List<String> spaced = words(UNSPACED.matcher(sentence).replaceAll(" "));
            if (!FILLERS.containsAll(unspaced) || !FILLERS.containsAll(spaced)) {
                spaced.stream().filter(Substance::isWord).forEach(words::add);
                unspaced.forEach(part -> part.codePoints().forEach(letter -> letters.add(Character.toString(letter))));
                words.addAll(unspaced);
            }
        }
        long inSpaces =
                words.stream().filter(word -> !UNSPACED.matcher(word).matches()).count();
        return new Substance((int) inSpaces + (letters.size() + 1) / LETTERS_PER_WORD, String.join(" ", words));
    }

    public boolean isAtLeast(int required) {
        return words >= required;
    }

    /** Whether it says something that none of the others says; numbers alone make no difference. Adds it to them. */
    public boolean isNewIn(Set<String> others) {
        return others.add(essence);
    }

    private static List<String> unspaced(String sentence) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = UNSPACED.matcher(sentence);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    private static List<String> words(String sentence) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(sentence);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Numbers, single letters, and "xxx" are none. */
    private static boolean isWord(String word) {
        return word.codePoints().filter(Character::isLetter).distinct().count() > 1;
    }
}
