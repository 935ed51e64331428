package dev.debrief.language.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.debrief.language.Span;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ActionWordingPropertyTest {

    private final ActionWording wording = ActionWording.builtIn();

    @Property
    void neverFailsAndPointsIntoTheTitle(
            @ForAll String noise, @ForAll("titles") String title, @ForAll("titles") String other) {
        String text = title + noise + other;

        List<ActionFinding> findings = wording.check(new ActionText(text, noise, other));

        assertThat(findings)
                .isEqualTo(wording.check(new ActionText(text, noise, other)))
                .allSatisfy(finding -> {
                    Span span = finding.span();
                    assertThat(span.in(text)).isEqualTo(finding.excerpt()).isNotBlank();
                    assertThat(finding.startInCodePoints()).isEqualTo(span.startInCodePoints(text));
                    assertThat(finding.endInCodePoints()).isEqualTo(span.endInCodePoints(text));
                });
        assertThat(findings).extracting(ActionFinding::ruleId).doesNotHaveDuplicates();
    }

    @Property
    void caseAndSpacesAroundDoNotMatter(@ForAll("titles") String title) {
        assertThat(rules("  " + title.toLowerCase(Locale.ROOT) + " ")).isEqualTo(rules(title));
    }

    @Example
    void longTextsTakeLittleTime() {
        String text = "and review the \"alerts and ` all of the (".repeat(20_000);

        assertTimeout(Duration.ofSeconds(2), () -> wording.check(new ActionText(text, text, text)));
    }

    private List<String> rules(String title) {
        return wording.check(ActionText.of(title)).stream()
                .map(ActionFinding::ruleId)
                .toList();
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.of(
                "Improve monitoring of the checkout service",
                "Train the on-call rotation on the new failover runbook",
                "Add a canary stage to the checkout pipeline",
                "Why was nobody paged?",
                "Review and improve the alert thresholds",
                "Regularly test everything as needed",
                "[P1] checkout: ",
                "to and, and the ");
    }
}
