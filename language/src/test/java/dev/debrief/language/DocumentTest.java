package dev.debrief.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.debrief.language.LintInput.TextSection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The section of a document determines the severity of its findings. */
class DocumentTest {

    private static final String DOCUMENT = """
            Written by the payments team.

            # Checkout outage

            The root cause was a full disk.

            ## Timeline

            10:15 The root cause was found

            ### Second wave

            10:40 The root cause was found again

            ## Lessons learned

            The alert should have fired.

            ## Action items

            - Improve the alert
            """;

    private final LanguageCheck check = new LanguageCheck(List.of(RulePack.core()));

    @Test
    void headingsDetermineTheSections() {
        assertThat(LintInput.document(DOCUMENT, Set.of()).sections())
                .extracting(TextSection::section, TextSection::context)
                .containsExactly(
                        tuple("", Context.NARRATIVE),
                        tuple("checkout-outage", Context.NARRATIVE),
                        tuple("timeline", Context.TIMELINE),
                        tuple("second-wave", Context.TIMELINE),
                        tuple("lessons-learned", Context.LESSONS),
                        tuple("action-items", Context.ACTIONS));
    }

    @Test
    void severityDependsOnTheSection() {
        LanguageReport report = check.check(LintInput.document(DOCUMENT, Set.of()));

        assertThat(report.findings().stream()
                        .map(each -> each.section() + " " + each.ruleId() + " " + each.severity() + " "
                                + DOCUMENT.substring(
                                        each.span().start(), each.span().end())))
                .containsExactly(
                        "checkout-outage single-root-cause INFO The root cause was",
                        "lessons-learned counterfactual INFO should have fired",
                        "action-items unbounded-action INFO Improve");
        assertThat(report.words()).isEqualTo(44);
        assertThat(report.counts()).isEqualTo(Map.of(Severity.INFO, 3L, Severity.WARNING, 0L, Severity.ERROR, 0L));
        assertThat(report.score()).isEqualTo(3);
        assertThat(report.scorePer1000Words()).isEqualTo(68.2);
    }

    @Test
    void documentWithoutHeadingsIsOneSection() {
        assertThat(LintInput.document("Nobody noticed.", Set.of()).sections())
                .containsExactly(new TextSection(0, "", Context.ANY));
        assertThat(check.check(LintInput.of("")).scorePer1000Words()).isZero();
    }

    @Test
    void severitiesCanBeOverridden() {
        LanguageCheck overridden = new LanguageCheck(
                List.of(RulePack.core()),
                Map.of("counterfactual", Severity.OFF, "single-root-cause", Severity.WARNING));

        assertThat(overridden.check(LintInput.document(DOCUMENT, Set.of())).findings())
                .extracting(LintFinding::ruleId, LintFinding::severity)
                .containsExactly(
                        tuple("single-root-cause", Severity.WARNING), tuple("unbounded-action", Severity.INFO));
    }

    @Test
    void recognisesPeopleByNameHandleAndCommonGivenName() {
        String text = "Priya forgot it. jdoe forgot it. @sam-b forgot it. Alice Brown forgot it. Kafka forgot it. "
                + "Angular @angular/core forgot it. mail@example.com forgot it.";

        assertThat(check.check(new LintInput("", Context.NARRATIVE, text, Set.of("Priya Nair", "jdoe")))
                        .findings())
                .extracting(LintFinding::excerpt)
                .containsExactly("Priya forgot", "jdoe forgot", "@sam-b forgot", "Alice Brown forgot");
    }
}
