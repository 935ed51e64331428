package dev.debrief.postmortems.analysis;

import java.util.List;

/** The whole analysis of a postmortem. The whys are in reading order: each one before those that follow from it. */
public record Analysis(List<Why> fiveWhys, List<ContributingFactor> contributingFactors, List<Lesson> lessons) {

    public Analysis {
        fiveWhys = List.copyOf(fiveWhys);
        contributingFactors = List.copyOf(contributingFactors);
        lessons = List.copyOf(lessons);
    }
}
