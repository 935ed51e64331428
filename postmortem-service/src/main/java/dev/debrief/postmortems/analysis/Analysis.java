package dev.debrief.postmortems.analysis;

import java.util.List;

/** The whole analysis of a postmortem; each item before those that follow from it. */
public record Analysis(
        List<Why> fiveWhys,
        List<Cause> fishbone,
        List<ContributingFactor> contributingFactors,
        List<Lesson> lessons,
        List<OpenQuestion> openQuestions,
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
