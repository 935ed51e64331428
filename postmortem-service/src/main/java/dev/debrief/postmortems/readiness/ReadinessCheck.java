package dev.debrief.postmortems.readiness;

import dev.debrief.postmortems.details.SectionGap;
import dev.debrief.postmortems.language.Substance;
import dev.debrief.postmortems.readiness.ReadinessInput.RequiredSection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        Set<String> said = new HashSet<>();
        int filled = 0;
        for (RequiredSection section : input.required()) {
            SectionGap gap = section.gap();
            Substance substance = Substance.of(section.text());
            if (gap != null) {
                findings.add(ReadinessFinding.of(rule(gap.kind()), gap.message(), section.path()));
            } else if (substance.words() > 0 && !substance.isNewIn(said)) {
                findings.add(ReadinessFinding.of(
                        ReadinessRule.SECTION_REPEATED,
                        "The required section " + section.key() + " repeats another one.",
                        section.path()));
            } else {
                filled++;
            }
        }
        return PartScore.share(ReadinessPart.SECTIONS, filled, input.required().size());
    }

    private static ReadinessRule rule(SectionGap.Kind gap) {
        return switch (gap) {
            case EMPTY -> ReadinessRule.SECTION_EMPTY;
            case GENERATED -> ReadinessRule.SECTION_NOT_REVIEWED;
            case NO_CONTENT -> ReadinessRule.SECTION_WITHOUT_CONTENT;
        };
    }
}
