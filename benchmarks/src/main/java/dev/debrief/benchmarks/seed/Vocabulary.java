package dev.debrief.benchmarks.seed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented words with the frequencies of natural ones (Zipf), always the same. */
public final class Vocabulary {

    private static final int WORDS = 20_000;
    private static final long SEED = 20241115;
    private static final String[] SYLLABLES = {
        "ba", "cor", "del", "fi", "gra", "hun", "ki", "lor", "men", "nu", "pol", "qua", "ri", "sen", "tra", "vo", "wex",
        "zim", "chu", "plo"
    };

    private final List<String> words;
    private final double[] cumulative = new double[WORDS];

    public Vocabulary() {
        Random random = new Random(SEED);
        Set<String> distinct = new LinkedHashSet<>();
        while (distinct.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            int syllables = 2 + random.nextInt(3);
            for (int i = 0; i < syllables; i++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            distinct.add(word.toString());
        }
        words = List.copyOf(distinct);
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1.0 / (rank + 1);
            cumulative[rank] = sum;
        }
    }

    /** Words until they have this many characters, with blanks between them. */
    public List<String> text(Random random, int characters) {
        List<String> text = new ArrayList<>();
        for (int length = 0; length < characters; ) {
            String word = words.get(rank(random));
            text.add(word);
            length += word.length() + 1;
        }
        return text;
    }

    /** Pairs of words that are neither frequent nor rare: ranks 300 to 3,000. */
    public List<String> queries(int count) {
        Random random = new Random(SEED + 1);
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            queries.add(words.get(300 + random.nextInt(2_700)) + " " + words.get(300 + random.nextInt(2_700)));
        }
        return queries;
    }

    private int rank(Random random) {
        double wanted = random.nextDouble() * cumulative[WORDS - 1];
        int low = 0;
        int high = WORDS - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
