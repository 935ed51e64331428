package dev.debrief.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.language.LanguageReport.Allowed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineSuppressionTest {

    private final LanguageCheck check = new LanguageCheck(List.of(RulePack.core()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We forgot it. <!-- lint:allow B4 reason=\"their own words\" -->",
                "We forgot it. <!-- lint:allow person-omitted reason=\"their own words\" -->",
                "We forgot it. <!-- lint:allow B1, B4 reason=“their own words” -->",
                "<!-- lint:allow B4 reason=\"their own words\" -->\nWe forgot it.",
                "<!-- lint:allow B4 reason=\"their own words\" -->\n\n- We forgot it.",
                "Before.\n\n<!-- lint:allow B4 reason=\"their own words\" -->\n\nSome words,\nand we forgot it."
            })
    void suppressesFindingsWithAReason(String text) {
        LanguageReport report = check.check(LintInput.of(text));

        assertThat(report.findings()).isEmpty();
        assertThat(report.allowed()).hasSize(1);
        Allowed allowed = report.allowed().get(0);
        assertThat(allowed.reason()).isEqualTo("their own words");
        assertThat(allowed.finding().ruleId()).isEqualTo("person-omitted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- lint:allow B9 reason=\"another rule\" -->\nWe forgot it.",
                "<!-- lint:allow B4 reason=\"another paragraph\" -->\n\nWe found it.\n\nWe forgot it.",
                "Found. <!-- lint:allow B4 reason=\"another line\" -->\nWe forgot it.",
                "We forgot it.\n\n<!-- lint:allow B4 reason=\"too late\" -->",
                "<!-- lint:allow B9 reason=\"all of it\" -->\nFound. <!-- lint:allow B4 reason=\"a line\" -->\nWe forgot it.",
                "`<!-- lint:allow B4 reason=\"code\" -->`\nWe forgot it.",
                "<!-- allow B4 reason=\"wrong keyword\" -->\nWe forgot it."
            })
    void appliesToItsTextAndRulesOnly(String text) {
        LanguageReport report = check.check(LintInput.of(text));

        assertThat(report.findings()).extracting(LintFinding::ruleId).containsExactly("person-omitted");
        assertThat(report.allowed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- lint:allow B4 -->\nWe forgot it.",
                "<!-- lint:allow B4 reason=\" \" -->\nWe forgot it.",
                "We forgot it. <!-- lint:allow B4 reason= -->"
            })
    void hasNoEffectWithoutAReason(String text) {
        LanguageReport report = check.check(LintInput.of(text));

        assertThat(report.allowed()).isEmpty();
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).suggestions().get(0)).contains("without a reason", "lint:allow");
    }

    @Test
    void oneSuppressionWithAReasonIsEnough() {
        String text = "<!-- lint:allow B4 -->\n<!-- lint:allow B4 reason=\"asked\" -->\nWe forgot it.";

        assertThat(check.check(LintInput.of(text)).allowed())
                .extracting(Allowed::reason)
                .containsExactly("asked");
    }
}
