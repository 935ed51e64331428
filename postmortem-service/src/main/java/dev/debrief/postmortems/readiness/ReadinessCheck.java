package dev.debrief.postmortems.readiness;

import dev.debrief.postmortems.readiness.ReadinessInput.RequiredSection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Assesses a postmortem as a reader who was not there would. */
@ApplicationScoped
public class ReadinessCheck {

    private final ReadinessConfig config;

    ReadinessCheck(ReadinessConfig config) {
        this.config = config;
    }

    public Readiness of(ReadinessInput input) {
        List<ReadinessFinding> findings = new ArrayList<>();
        List<PartScore> parts = List.of(
                sections(input, findings),
                IncidentReadiness.timeline(input, config.longestGap(), findings),
                IncidentReadiness.impact(input, findings),
                AnalysisReadiness.fiveWhys(input, config.whysDeepEnough(), findings),
                AnalysisReadiness.factors(input, findings),
                AnalysisReadiness.lessons(input, findings),
                FollowUpReadiness.meeting(input, findings),
                FollowUpReadiness.actionItems(input, findings));
        return Readiness.of(parts, findings);
    }

    private static PartScore sections(ReadinessInput input, List<ReadinessFinding> findings) {
        input.required().stream()
                .filter(section -> !section.filled())
                .forEach(section -> findings.add(ReadinessFinding.of(
                        ReadinessRule.SECTION_EMPTY,
                        "The required section " + section.key() + " is empty.",
                        section.path())));
        return score(
                ReadinessPart.SECTIONS,
                (int) input.required().stream().filter(RequiredSection::filled).count(),
                input.required().size());
    }

    /** A part without possible points counts as complete. */
    static PartScore score(ReadinessPart part, int achieved, int possible) {
        return possible == 0 ? new PartScore(part, 1, 1) : new PartScore(part, achieved, possible);
    }
}
