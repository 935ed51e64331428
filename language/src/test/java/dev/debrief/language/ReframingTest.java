package dev.debrief.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReframingTest {

    private final LanguageCheck check = new LanguageCheck(List.of(RulePack.core(), RulePack.inclusive()));

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            NARRATIVE | The on-call engineer failed to acknowledge the page.     | Describe what made it hard to acknowledge the page.
            NARRATIVE | Kim didn’t check the replica, and the queue grew.        | Describe what made it hard to check the replica.
            NARRATIVE | The developer assumed all promotions had a code.         | Describe what made it look as if all promotions had a code.
            NARRATIVE | Why did the engineer skip the check?                     | Ask "What made it seem reasonable to skip the check?"
            NARRATIVE | Who approved the change?                                 | Ask "What led to the change being approved?"
            NARRATIVE | The operator deleted the production table.               | Describe what allowed the production table to be deleted.
            NARRATIVE | We took down the cluster.                                | Describe what allowed the cluster to be taken down.
            SUMMARY   | The root cause was a full disk.                          | "A contributing factor was a full disk", listed with the others.
            CAUSES    | A lack of tests for null values.                         | Describe what existed instead of tests for null values, and how it behaved.
            ACTIONS   | Investigate a better cache                               | "Decide on a better cache and document the decision", with a date.
            ACTIONS   | Conduct team training on defensive programming           | "Add an automated check for defensive programming"
            NARRATIVE | The team bypassed the review.                            | Describe what made it seem reasonable to bypass the review.
            NARRATIVE | It was on the blacklist.                                 | "blocklist"
            """)
    void reusesTheSentence(Context context, String text, String expected) {
        assertThat(suggestions(context, text).get(0)).isEqualTo(expected);
    }

    /** The text after the verb is not a clause that can be reused verbatim. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We forgot to run `deploy --dry-run` before.",
                "We forgot to *really* look.",
                "We forgot to run [the script](https://example.com) before.",
                "We forgot to.",
                "We forgot to look at one and then at another and then at all of the other ones as well."
            })
    void doesNotReuseUnsafeText(String text) {
        assertThat(suggestions(Context.NARRATIVE, text))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Say what was visible");
    }

    private List<String> suggestions(Context context, String text) {
        List<LintFinding> findings =
                check.check(new LintInput("", context, text, Set.of("Kim Lee"))).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0).suggestions();
    }
}
