package dev.debrief.language.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.debrief.language.LanguageCheck;
import dev.debrief.language.RulePack;
import dev.debrief.language.Severity;
import dev.debrief.language.corpus.Corpus.Misclassification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {

    private static final RulePack CORE = RulePack.core();
    private static final LanguageCheck CHECK = new LanguageCheck(List.of(CORE));

    @ParameterizedTest
    @ValueSource(strings = {"incident-prose.txt", "many-hands.txt", "written-by-others.txt"})
    void meetsTheTargets(String file) throws IOException {
        Accuracy accuracy = Corpus.parse(Files.readString(Path.of("src/test/resources/corpus", file)))
                .measure(CHECK);

        assertThat(accuracy.sentences()).isGreaterThan(100);
        assertThat(accuracy.innocent()).isGreaterThan(accuracy.sentences() * 2 / 5);
        assertThat(accuracy.rules()).allSatisfy((rule, counts) -> {
            if (CORE.severityOf(rule).orElseThrow() == Severity.ERROR) {
                assertThat(counts.falseNegatives()).as(rule + " missed").isZero();
            }
        });
        assertThat(accuracy.overall().precision()).as("precision").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void countsCorrectAndIncorrectResults() {
        Corpus corpus = Corpus.parse("""
                # people: Kim Lee, jdoe
                # a comment

                narrative | named-person-failed | Kim forgot it.
                narrative | named-person-failed, fault | jdoe forgot it.
                narrative | - | Nobody noticed the | in it.
                """);

        Accuracy accuracy = corpus.measure(CHECK);

        assertThat(accuracy.sentences()).isEqualTo(3);
        assertThat(accuracy.innocent()).isEqualTo(1);
        assertThat(accuracy.rules())
                .isEqualTo(Map.of(
                        "named-person-failed", new ConfusionCounts(2, 0, 0),
                        "fault", new ConfusionCounts(0, 1, 0),
                        "person-omitted", new ConfusionCounts(0, 0, 1)));
        assertThat(accuracy.overall()).isEqualTo(new ConfusionCounts(2, 1, 1));
        assertThat(accuracy.overall().precision()).isEqualTo(2.0 / 3);
        assertThat(accuracy.overall().recall()).isEqualTo(2.0 / 3);
        assertThat(accuracy.misclassifications())
                .extracting(each -> each.sentence().line(), Misclassification::rule, Misclassification::falsePositive)
                .containsExactly(tuple(5, "fault", false), tuple(6, "person-omitted", true));
    }

    @Test
    void precisionAndRecallOfNothingAreOne() {
        assertThat(new ConfusionCounts(0, 0, 0).precision()).isOne();
        assertThat(new ConfusionCounts(0, 0, 0).recall()).isOne();
    }

    @Test
    void reportsTheInvalidLine() {
        assertThatThrownBy(() -> Corpus.parse("narrative | - | Fine.\nnarrative | fault"))
                .isInstanceOf(InvalidCorpusException.class)
                .hasMessage("Line 2 does not have the format 'context | rules | sentence'.");
        assertThatThrownBy(() -> Corpus.parse("lunch | - | Fine."))
                .isInstanceOf(InvalidCorpusException.class)
                .hasMessage("Line 1: unknown context 'lunch'.");
    }
}
