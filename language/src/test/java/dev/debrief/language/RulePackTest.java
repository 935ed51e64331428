package dev.debrief.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.language.Rule.Example;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulePackTest {

    private static final RulePack CORE = RulePack.core();
    private static final List<RulePack> PACKS = List.of(CORE, RulePack.inclusive());
    private static final LanguageCheck CHECK = new LanguageCheck(PACKS);

    static Stream<Arguments> matching() {
        return PACKS.stream()
                .flatMap(pack -> pack.rules().stream())
                .flatMap(rule -> rule.matches().stream().map(example -> Arguments.of(rule.id(), example)));
    }

    static Stream<Arguments> innocent() {
        return PACKS.stream()
                .flatMap(pack -> pack.rules().stream())
                .flatMap(rule -> rule.innocent().stream().map(example -> Arguments.of(rule.id(), example)));
    }

    @ParameterizedTest
    @MethodSource("matching")
    void matchesItsExamples(String rule, Example example) {
        assertThat(found(example)).contains(rule);
    }

    @ParameterizedTest
    @MethodSource("innocent")
    void ignoresInnocentExamples(String rule, Example example) {
        assertThat(found(example)).doesNotContain(rule);
    }

    @Test
    void everyRuleHasExamplesAndSuggestions() {
        assertThat(PACKS.stream().flatMap(pack -> pack.rules().stream()))
                .hasSizeGreaterThan(15)
                .allSatisfy(rule -> {
                    assertThat(rule.matches()).as(rule.id()).isNotEmpty();
                    assertThat(rule.innocent()).as(rule.id()).isNotEmpty();
                    assertThat(rule.suggestions()).as(rule.id()).isNotEmpty();
                });
    }

    @Test
    void reportsErrorsOfAPack() {
        assertThatThrownBy(() -> RulePack.parse("a: [")).hasMessageContaining("Invalid YAML");
        assertThatThrownBy(() -> RulePack.parse("pack: p\nrules: []")).hasMessage("the pack needs 'version'.");
        assertThatThrownBy(() -> RulePack.parse("""
                        pack: p
                        version: 1
                        rules:
                          - {id: x, category: B1, severity: {any: ERROR}, cues: ["<nobody> fell"], message: m, why: w}
                        """))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageContaining("rule x: unknown class or list <nobody>");
        assertThatThrownBy(() -> RulePack.parse("""
                        pack: p
                        version: 1
                        rules:
                          - {id: x, category: B1, severity: {lunch: ERROR}, cues: ["a"], message: m, why: w}
                        """)).hasMessageContaining("unknown context 'lunch'");
    }

    @Test
    void customPacksCanUseBuiltInListsAndAreCheckedAgainstTheirExamples() {
        String yaml = """
                pack: acme
                version: 3
                docs: https://wiki.acme.example/language#
                rules:
                  - id: spilled
                    category: B12
                    severity: {any: WARNING}
                    cues: ["<role> <adverb>* spilled"]
                    message: m
                    why: w
                    matches: [The operator spilled it., The kettle spilled it.]
                    innocent: [The cup spilled., An engineer spilled it.]
                """;

        RulePack pack = RulePack.parse(yaml);

        assertThat(pack.nameAndVersion()).isEqualTo("acme 3");
        assertThat(pack.describe().get(0).docUrl()).isEqualTo("https://wiki.acme.example/language#spilled");
        assertThat(pack.failingExamples())
                .containsExactly(
                        "Rule spilled does not match the example 'The kettle spilled it.'.",
                        "Rule spilled matches the innocent example 'An engineer spilled it.'.");
        PACKS.forEach(own -> assertThat(own.failingExamples()).isEmpty());
    }

    @Test
    void limitsTheSizeOfPacks() {
        String many = "a, ".repeat(3000);
        assertThatThrownBy(() -> RulePack.parse("pack: p\nversion: 1\nlists: {x: [" + many + "b]}\nrules: []"))
                .hasMessage("list x has more than 2000 entries.");
        assertThatThrownBy(() -> RulePack.parse("pack: p\nversion: 1\nrules: [" + many + "b]"))
                .hasMessage("A pack can have at most 500 rules.");
    }

    private static List<String> found(Example example) {
        return CHECK.check(new LintInput("", example.context(), example.text(), Set.of("Kim Lee"))).findings().stream()
                .map(LintFinding::ruleId)
                .toList();
    }
}
