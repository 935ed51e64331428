package dev.debrief.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {

    private final LanguageCheck check = new LanguageCheck(List.of(RulePack.core()));

    @Test
    void reportsPositionsInUtf16UnitsAndCodePoints() {
        String text = "\uD83D\uDE80 The developer didn’t check it.";

        List<LintFinding> findings = check.check(new LintInput("detection", Context.NARRATIVE, text, Set.of()))
                .findings();

        assertThat(findings).hasSize(1);
        LintFinding finding = findings.get(0);
        assertThat(finding.excerpt()).isEqualTo("The developer didn’t check");
        assertThat(finding.span()).isEqualTo(new Span(3, 29));
        assertThat(finding.startInCodePoints()).isEqualTo(2);
        assertThat(finding.endInCodePoints()).isEqualTo(28);
        assertThat(finding.section()).isEqualTo("detection");
        assertThat(finding.rulePackVersion()).isEqualTo("debrief-core 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`The developer forgot it.`",
                "```\nThe developer forgot it.\n```",
                "> The developer forgot it.",
                "The log said \"the developer forgot it\" twice.",
                "The log said “the developer forgot it” twice.",
                "<!-- The developer forgot it. -->"
            })
    void ignoresWordsOfOthers(String text) {
        assertThat(check.check(LintInput.of(text)).findings()).isEmpty();
    }

    @Test
    void findsAcrossEmphasisAndLinks() {
        assertThat(check.check(LintInput.of("The *developer* [forgot](https://example.com) it."))
                        .findings())
                .extracting(LintFinding::ruleId)
                .containsExactly("role-failed");
    }

    @Test
    void doesNotMatchAcrossSentences() {
        assertThat(check.check(LintInput.of("We called the developer. Forgot passwords are reset."))
                        .findings())
                .isEmpty();
        assertThat(check.check(LintInput.of("- the developer\n- forgot passwords"))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div\n\n",
                "<!-- lint:allow B1\n\n",
                "<!-- lint:allow B1 --> we forgot\n",
                "> ",
                "- ",
                "*",
                "_",
                "**a ",
                "[",
                "`",
                "<a ",
                "1. ",
                "[a](",
                "“",
                "\"a ",
                "Kim ",
                "a-",
                "e.g. "
            })
    void handlesDeepNesting(String opening) {
        String nested = opening.repeat(50_000);

        assertThatCode(() -> check.check(LintInput.of(nested + "x" + nested)).findings())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\"", "“", "\uD83D", "'", "’’’", "....", "the", "no", "Had", "<", "[", "a\u0000b", "ﷺ"})
    void acceptsAnyText(String text) {
        assertThat(check.check(LintInput.of(text)).findings()).isEmpty();
    }
}
