package dev.debrief.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LanguageCheckPropertyTest {

    private final LanguageCheck check = new LanguageCheck(List.of(RulePack.core()));

    @Property
    void neverFailsAndPointsIntoTheText(@ForAll String noise, @ForAll("prose") String prose) {
        String text = prose + noise + "\n\n" + prose;

        List<LintFinding> findings = check(text);

        assertThat(findings).isEqualTo(check(text)).allSatisfy(finding -> {
            Span span = finding.span();
            assertThat(span.in(text)).isEqualTo(finding.excerpt()).isNotBlank();
            assertThat(Character.isLowSurrogate(text.charAt(span.start()))).isFalse();
            assertThat(finding.startInCodePoints()).isEqualTo(span.startInCodePoints(text));
            assertThat(finding.endInCodePoints()).isEqualTo(span.endInCodePoints(text));
        });
    }

    @Property
    void precedingInnocentParagraphDoesNotChangeFindings(@ForAll("prose") String prose) {
        assertThat(check("There was nothing to avoid\n\n" + prose).stream().map(LintFinding::excerpt))
                .containsExactlyElementsOf(
                        check(prose).stream().map(LintFinding::excerpt).toList());
    }

    @Property
    void innocentParagraphInBetweenDoesNotChangeFindings(
            @ForAll("prose") String before, @ForAll("prose") String after, @ForAll("innocent") String innocent) {
        List<String> without = check(before + "\n\n" + after).stream()
                .map(LanguageCheckPropertyTest::summary)
                .toList();

        assertThat(check(before + "\n\n" + innocent + "\n\n" + after).stream().map(LanguageCheckPropertyTest::summary))
                .containsExactlyElementsOf(without);
    }

    private static String summary(LintFinding finding) {
        return finding.ruleId() + " " + finding.severity() + " " + finding.excerpt();
    }

    @Provide
    Arbitrary<String> innocent() {
        return Arbitraries.of(
                "The proxy dropped the header.",
                "Nobody is at fault.",
                "| a | b |\n|---|---|\n| it | forgot `us` |",
                "## A heading",
                "```\nwe forgot it\n```",
                "> The developer forgot it.",
                "<div>\nThe queue was full.\n</div>",
                "Alerts should page somebody “within five minutes”.",
                "\uD83D\uDD25 日本語 \u200F مرحبا \uFFFD");
    }

    /** Words and phrases of rules in random order. */
    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.of(
                        "The developer",
                        "Kim",
                        "we",
                        "didn’t",
                        "did not",
                        "notice",
                        "forgot",
                        "should have been",
                        "tested",
                        "human error",
                        "careless",
                        "no",
                        "\"",
                        "“",
                        "”",
                        ".",
                        "\n",
                        "`",
                        "*",
                        "the root cause was",
                        "\uD83D\uDE80",
                        "e.g.",
                        "https://example.com/a",
                        "<!-- x -->",
                        ">",
                        "- ",
                        "obviously",
                        "at fault",
                        "not")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join(" ", pieces));
    }

    private List<LintFinding> check(String text) {
        return check.check(new LintInput("any", Context.CAUSES, text, Set.of("Kim Lee")))
                .findings();
    }
}
