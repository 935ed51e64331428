package dev.debrief.actions.tracker.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TrackerTraitsTest {

    private static final TrackerTraits JIRA = traits("(([A-Z]+)-[0-9]+)");
    private static final TrackerTraits GITHUB = traits("#?([0-9]+)");

    @Test
    void anIdThatNamesItsProjectIsOfThatProjectOnly() {
        assertThat(JIRA.issueIdIn("PAY", "PAY-7")).contains("PAY-7");
        assertThat(JIRA.issueIdIn("PAY", "pay-7")).contains("PAY-7");
        assertThat(JIRA.issueIdIn("PAY", "OPS-7")).isEmpty();
        assertThat(JIRA.issueIdIn("PAY", "7")).isEmpty();
    }

    @Test
    void anotherIdIsANumber() {
        assertThat(GITHUB.issueIdIn("acme/checkout", "#23")).contains("23");
        assertThat(GITHUB.issueIdIn("acme/checkout", "23")).contains("23");
        assertThat(GITHUB.issueIdIn("acme/checkout", "PAY-7")).isEmpty();
        assertThat(GITHUB.issueIdIn("acme/checkout", "../7")).isEmpty();
    }

    @Test
    void aBaseUrlHasNoSlashAtItsEnd() {
        assertThat(GITHUB.baseUrl(null)).isEqualTo("https://api.example.com");
        assertThat(GITHUB.baseUrl("https://git.example.com/api/v3//")).isEqualTo("https://git.example.com/api/v3");
    }

    private static TrackerTraits traits(String issueId) {
        return new TrackerTraits(
                "Product",
                "https://api.example.com",
                Pattern.compile(".+"),
                "a project",
                Pattern.compile(issueId, Pattern.CASE_INSENSITIVE),
                false,
                true,
                new TrackerTraits.Lookup(1, Duration.ZERO, Duration.ZERO),
                Duration.ZERO);
    }
}
