package dev.debrief.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The findings in the sample document. */
class SampleDocumentTest {

    private static final String SUMMARY = """
            On November 15, 2024, our payment processing system experienced a critical failure that prevented customers from \
            completing purchases. The issue was caused by a null pointer exception in the checkout service when processing \
            orders with promotional codes. Approximately 230 transactions failed during the incident window, resulting in an \
            estimated revenue loss of $45,000. The root cause was traced to insufficient null checking in a recent feature \
            deployment that added support for stackable discount codes.
            """;

    private static final String TIMELINE = """
            - 10:15 UTC: New discount stacking feature deployed to production
            - 10:22 UTC: First customer support ticket received about checkout errors
            - 10:25 UTC: Error monitoring system triggers alert for increased exception rate
            - 10:30 UTC: On-call engineer begins investigation
            - 10:45 UTC: Root cause identified as null pointer in discount calculation logic
            - 10:50 UTC: Hotfix developed to add null safety checks
            - 11:05 UTC: Hotfix deployed to staging for verification
            - 11:20 UTC: Hotfix deployed to production
            - 11:35 UTC: Incident declared resolved, monitoring confirms normal error rates
            """;

    private static final String IMPACT = """
            - User Impact: 230 failed transactions, customers unable to complete purchases
            - Business Impact: Estimated $45,000 in lost revenue, 15 customer complaints
            - Internal Impact: Engineering team redirected from sprint work, customer support overwhelmed with tickets
            """;

    private static final String CAUSES = """
            - Why did the checkout fail? The discount calculation threw a null pointer exception.
            - Why was there a null pointer exception? The code didn’t handle cases where promotional metadata was null.
            - Why wasn’t null metadata handled? The developer assumed all promotions would have metadata fields populated.
            - Why was this assumption made? The legacy promotions always had metadata, but the new stacking feature allowed \
            promotions without certain metadata fields.
            - Why didn’t testing catch this? Test cases only covered happy path scenarios with fully populated promotion data.

            Primary Root Cause: Insufficient edge case testing and lack of defensive programming practices for null handling \
            in the new discount stacking feature.

            - Code Quality: Missing null safety checks and defensive programming
            - Testing Process: Test coverage focused on happy paths, missing edge cases
            - Code Review: Reviewers didn’t identify potential null pointer scenarios
            - Deployment Process: No canary deployment to catch issues with small user percentage
            """;

    private static final String LESSONS = """
            - Edge case testing must be mandatory for features handling external data
            - Code review checklist should include null safety verification
            - Defensive programming practices need to be reinforced across the team
            - Canary deployments should be standard for customer-facing features
            - Error monitoring alerts should trigger faster incident response
            """;

    private static final List<String> ACTIONS = List.of(
            "Add comprehensive edge case tests for discount calculation module",
            "Implement code linting rules for null safety checks",
            "Update code review checklist to include null handling verification",
            "Establish canary deployment process for production releases",
            "Conduct team training on defensive programming practices",
            "Review and improve error monitoring alert thresholds");

    private final LanguageCheck check = new LanguageCheck(List.of(RulePack.core()));

    @Test
    void findsTheExpectedFindings() {
        assertThat(summaries(Context.SUMMARY, SUMMARY))
                .containsExactly("B9 INFO The root cause was", "B18 INFO insufficient");
        assertThat(summaries(Context.TIMELINE, TIMELINE)).isEmpty();
        assertThat(summaries(Context.IMPACT, IMPACT)).isEmpty();
        assertThat(summaries(Context.CAUSES, CAUSES))
                .containsExactly(
                        "B2 WARNING The developer assumed",
                        "B9 INFO Primary Root Cause",
                        "B18 INFO Insufficient",
                        "B18 INFO lack of",
                        "B18 INFO Missing",
                        "B18 INFO missing",
                        "B2 WARNING Reviewers didn’t identify");
        assertThat(summaries(Context.LESSONS, LESSONS)).isEmpty();
        assertThat(ACTIONS.stream().flatMap(action -> summaries(Context.ACTIONS, action).stream()))
                .containsExactly("B11 WARNING Conduct team training", "B11 INFO Review and improve");
    }

    @Test
    void findingsDoNotDependOnSurroundingText() {
        List<String> alone = summaries(Context.CAUSES, CAUSES);

        List<String> amongOthers = summaries(Context.CAUSES, LESSONS + "\n\n" + CAUSES + "\n\n" + IMPACT);

        assertThat(amongOthers).isEqualTo(alone);
    }

    private List<String> summaries(Context context, String markdown) {
        return check.check(new LintInput("any", context, markdown, Set.of())).findings().stream()
                .map(finding -> finding.category() + " " + finding.severity() + " " + finding.excerpt())
                .toList();
    }
}
