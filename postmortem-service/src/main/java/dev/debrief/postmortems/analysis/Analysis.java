package dev.debrief.postmortems.analysis;

import dev.debrief.postmortems.analysis.item.AcceptedRisk;
import dev.debrief.postmortems.analysis.item.Cause;
import dev.debrief.postmortems.analysis.item.ContributingFactor;
import dev.debrief.postmortems.analysis.item.Lesson;
import dev.debrief.postmortems.analysis.item.OpenQuestion;
import dev.debrief.postmortems.analysis.item.Why;
import java.util.List;

/** The whole analysis of a postmortem; parents come before children. */
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
