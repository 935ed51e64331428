package dev.debrief.incidents.ingress.received;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.mapping.ChangeOutcome;
import dev.debrief.incidents.ingress.mapping.ChangeReport;
import dev.debrief.incidents.ingress.mapping.MappingReport;
import dev.debrief.incidents.ingress.rule.RuleTrace;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void namesTheRulesThatIgnoreAllChanges() {
        ChangeReport first = report(ChangeOutcome.NOT_APPLIED, "watchdog", "ignore true");
        ChangeReport second = report(ChangeOutcome.NOT_APPLIED, "staging", "ignore true");

        assertThat(Reasons.ofIgnored(new MappingReport(List.of(first, first))))
                .contains("The rule 'watchdog' ignores it.");
        assertThat(Reasons.ofIgnored(new MappingReport(List.of(first, second, first))))
                .contains("The rules 'watchdog', 'staging' ignore it.");
    }

    @Test
    void namesNoneIfOneChangeIsNotIgnored() {
        ChangeReport ignored = report(ChangeOutcome.NOT_APPLIED, "watchdog", "ignore true");
        ChangeReport waiting = report(ChangeOutcome.NOT_APPLIED, "notes", "opensIncident false");
        ChangeReport repeated = report(ChangeOutcome.ALREADY_APPLIED, "watchdog", "ignore true");

        assertThat(Reasons.ofIgnored(new MappingReport(List.of(ignored, waiting))))
                .isEmpty();
        assertThat(Reasons.ofIgnored(new MappingReport(List.of(repeated)))).isEmpty();
        assertThat(Reasons.ofIgnored(new MappingReport(List.of()))).isEmpty();
    }

    private static ChangeReport report(ChangeOutcome outcome, String rule, String sets) {
        return new ChangeReport(
                ChangeType.OPENED,
                "change",
                Instant.parse("2024-11-15T10:25:00Z"),
                "group",
                outcome,
                "An explanation.",
                null,
                List.of(
                        new RuleTrace(rule, true, List.of(), List.of(sets)),
                        new RuleTrace("defaults", true, List.of(), List.of("severity MEDIUM"))));
    }
}
