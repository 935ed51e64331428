package dev.debrief.postmortems.readiness.web;

import dev.debrief.postmortems.location.web.LocationView;
import dev.debrief.postmortems.readiness.PartScore;
import dev.debrief.postmortems.readiness.Readiness;
import dev.debrief.postmortems.readiness.ReadinessFinding;
import dev.debrief.postmortems.readiness.ReadinessPart;
import dev.debrief.postmortems.readiness.ReadinessRule;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Readiness",
        description = "How ready a postmortem is and what readers would miss; advice that blocks nothing")
record ReadinessView(
        @Schema(description = "Percent: the points of the parts, whose weights are fixed", examples = "72")
        int completeness,

        @Schema(description = "The parts of completeness") List<PartScoreView> parts,

        @Schema(description = "In the order of the parts") List<ReadinessFindingView> findings) {

    static ReadinessView of(Readiness readiness) {
        return new ReadinessView(
                readiness.completeness(),
                readiness.parts().stream().map(PartScoreView::of).toList(),
                readiness.findings().stream().map(ReadinessFindingView::of).toList());
    }

    @Schema(name = "PartScore", description = "The score of a part")
    record PartScoreView(
            @Schema(description = "The part", examples = "FACTORS")
            ReadinessPart part,

            @Schema(description = "Points achieved", examples = "12")
            int achieved,

            @Schema(description = "Points possible, the weight of the part", examples = "16")
            int possible) {

        static PartScoreView of(PartScore score) {
            return new PartScoreView(score.part(), score.achieved(), score.possible());
        }
    }

    @Schema(name = "ReadinessFinding", description = "Something readers would miss")
    record ReadinessFindingView(
            @Schema(description = "The rule", examples = "FACTOR_WITHOUT_EVIDENCE")
            ReadinessRule rule,

            @Schema(description = "The part of completeness it affects", examples = "FACTORS")
            ReadinessPart part,

            @Schema(description = "One sentence", examples = "Nothing supports the factor \"Testing process\".")
            String message,

            @Schema(
                    description = "Why it matters",
                    examples = "A claim that nobody can check is the first to be doubted.")
            String why,

            @Schema(
                    description = "What would satisfy it",
                    examples = "Link a timeline entry, a piece of evidence or a page.")
            String remedy,

            @Schema(
                    description = "Where to fix it",
                    examples = "/api/v1/postmortems/PM-7/contributing-factors/01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
            String path) {

        static ReadinessFindingView of(ReadinessFinding finding) {
            return new ReadinessFindingView(
                    finding.rule(),
                    finding.part(),
                    finding.message(),
                    finding.why(),
                    finding.remedy(),
                    LocationView.pathOf(finding.path()));
        }
    }
}
