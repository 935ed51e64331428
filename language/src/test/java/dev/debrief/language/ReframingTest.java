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
            NARRATIVE | The on-call engineer failed to acknowledge the page.     | Ask "What made it hard to acknowledge the page?" and tell of that.
            NARRATIVE | Kim didn’t check the replica, and the queue grew.        | Ask "What made it hard to check the replica?" and tell of that.
            NARRATIVE | The developer assumed all promotions had a code.         | Ask "What made it look as if all promotions had a code?" and tell of that.
            NARRATIVE | Why did the engineer skip the check?                     | Ask "What made it sensible to skip the check?"
            NARRATIVE | Who approved the change?                                 | Ask "What led to the change being approved?"
            NARRATIVE | The operator deleted the production table.               | Ask "What allowed the production table to be deleted?" and tell of that.
            NARRATIVE | We took down the cluster.                                | Ask "What allowed the cluster to be taken down?" and tell of that.
            SUMMARY   | The root cause was a full disk.                          | "A contributing factor was a full disk", with the others beside it.
            CAUSES    | A lack of tests for null values.                         | Ask "What was there instead of tests for null values, and how did it behave?"
            ACTIONS   | Investigate a better cache                               | "Decide on a better cache and write down the decision", with a date.
            ACTIONS   | Conduct team training on defensive programming           | "Add a check for defensive programming that depends on nobody's memory"
            NARRATIVE | The team bypassed the review.                            | Ask "What made it sensible to go around the review?"
            NARRATIVE | It was on the blacklist.                                 | "blocklist"
            """)
    void isMadeOfTheSentence(Context context, String text, String expected) {
        assertThat(suggestions(context, text).get(0)).isEqualTo(expected);
    }

    /** What stands behind the verb is not a clause that could be taken over word for word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We forgot to run `deploy --dry-run` before.",
                "We forgot to *really* look.",
                "We forgot to run [the script](https://example.com) before.",
                "We forgot to.",
                "We forgot to look at one and then at another and then at all of the other ones as well."
            })
    void isNotMadeWhereThatIsNotSafe(String text) {
        assertThat(suggestions(Context.NARRATIVE, text))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Say what was in sight");
    }

    private List<String> suggestions(Context context, String text) {
        List<LintFinding> findings =
                check.check(new LintInput("", context, text, Set.of("Kim Lee"))).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0).suggestions();
    }
}
