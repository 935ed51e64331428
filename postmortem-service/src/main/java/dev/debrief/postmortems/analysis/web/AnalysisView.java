package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.Analysis;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Analysis", description = "The whole analysis of a postmortem")
public record AnalysisView(
        @Schema(description = "Parents before children") List<WhyView> fiveWhys,

        @Schema(description = "Parents before children") List<CauseView> fishbone,

        @Schema(description = "In document order") List<ContributingFactorView> contributingFactors,

        @Schema(description = "In document order") List<LessonView> lessons,

        @Schema(description = "In document order") List<OpenQuestionView> openQuestions,

        @Schema(description = "In document order") List<AcceptedRiskView> acceptedRisks) {

    public static AnalysisView of(Analysis analysis) {
        return new AnalysisView(
                analysis.fiveWhys().stream().map(WhyView::of).toList(),
                analysis.fishbone().stream().map(CauseView::of).toList(),
                analysis.contributingFactors().stream()
                        .map(ContributingFactorView::of)
                        .toList(),
                analysis.lessons().stream().map(LessonView::of).toList(),
                analysis.openQuestions().stream().map(OpenQuestionView::of).toList(),
                analysis.acceptedRisks().stream().map(AcceptedRiskView::of).toList());
    }
}
