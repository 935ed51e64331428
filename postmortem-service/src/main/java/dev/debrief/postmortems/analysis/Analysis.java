package dev.debrief.postmortems.analysis;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole analysis of a postmortem; each item before those that follow from it. */
@Schema(description = "The whole analysis of a postmortem")
public record Analysis(
        @Schema(description = "Each why before those that follow from it")
        List<Why> fiveWhys,

        @Schema(description = "Each cause before those below it")
        List<Cause> fishbone,

        @Schema(description = "What helped it to happen, in the order of the document")
        List<ContributingFactor> contributingFactors,

        @Schema(description = "What is worth knowing next time")
        List<Lesson> lessons,

        @Schema(description = "What nobody knows yet") List<OpenQuestion> openQuestions,

        @Schema(description = "What stays as it is, knowingly")
        List<AcceptedRisk> acceptedRisks) {

    public Analysis {
        fiveWhys = List.copyOf(fiveWhys);
        fishbone = List.copyOf(fishbone);
        contributingFactors = List.copyOf(contributingFactors);
        lessons = List.copyOf(lessons);
        openQuestions = List.copyOf(openQuestions);
        acceptedRisks = List.copyOf(acceptedRisks);
    }
}
