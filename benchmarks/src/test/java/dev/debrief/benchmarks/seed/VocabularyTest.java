package dev.debrief.benchmarks.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void isTheSameInEveryRun() {
        List<String> first = new Vocabulary().text(new Random(1), 4_000);

        assertThat(new Vocabulary().text(new Random(1), 4_000)).isEqualTo(first);
        assertThat(String.join(" ", first).length()).isBetween(4_000, 4_020);
        assertThat(new Vocabulary().queries(200)).isEqualTo(new Vocabulary().queries(200));
    }

    @Test
    void someWordsAreFarMoreFrequentThanOthers() {
        List<String> words = new Vocabulary().text(new Random(1), 1_000_000);

        Map<String, Long> counts = words.stream().collect(Collectors.groupingBy(word -> word, Collectors.counting()));

        // About every tenth word is the most frequent one
        assertThat(Collections.max(counts.values()) / (double) words.size()).isBetween(0.08, 0.11);
        assertThat(counts).hasSizeGreaterThan(10_000);
    }
}
