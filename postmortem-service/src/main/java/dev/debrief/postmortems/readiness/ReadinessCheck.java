package dev.debrief.postmortems.readiness;

import dev.debrief.postmortems.readiness.Subject.RequiredSection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Looks at a postmortem as somebody would who was not there. */
@ApplicationScoped
public class ReadinessCheck {

    private final ReadinessConfig config;

    ReadinessCheck(ReadinessConfig config) {
        this.config = config;
    }

    public Readiness of(Subject subject) {
        List<ReadinessFinding> findings = new ArrayList<>();
        List<PartScore> parts = List.of(
                sections(subject, findings),
                StoryReadiness.timeline(subject, config.longestGap(), findings),
                StoryReadiness.impact(subject, findings),
                AnalysisReadiness.fiveWhys(subject, config.whysDeepEnough(), findings),
                AnalysisReadiness.factors(subject, findings),
                AnalysisReadiness.lessons(subject, findings),
                FollowThrough.meeting(subject, findings),
                FollowThrough.actionItems(subject, findings));
        return Readiness.of(parts, findings);
    }

    private static PartScore sections(Subject subject, List<ReadinessFinding> findings) {
        subject.required().stream()
                .filter(section -> !section.filled())
                .forEach(section -> findings.add(ReadinessFinding.of(
                        ReadinessRule.SECTION_EMPTY,
                        "The required section " + section.key() + " is empty.",
                        section.path())));
        return score(
                ReadinessPart.SECTIONS,
                (int) subject.required().stream()
                        .filter(RequiredSection::filled)
                        .count(),
                subject.required().size());
    }

    /** A part without points is there altogether. */
    static PartScore score(ReadinessPart part, int achieved, int possible) {
        return possible == 0 ? new PartScore(part, 1, 1) : new PartScore(part, achieved, possible);
    }
}
