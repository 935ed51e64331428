package dev.debrief.postmortems.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads an analysis as a whole. */
@ApplicationScoped
public class AnalysisService {

    private final WhyRepository whys;
    private final ContributingFactorRepository factors;
    private final LessonRepository lessons;

    AnalysisService(WhyRepository whys, ContributingFactorRepository factors, LessonRepository lessons) {
        this.whys = whys;
        this.factors = factors;
        this.lessons = lessons;
    }

    public Analysis of(UUID postmortemId) {
        return new Analysis(
                whys.inReadingOrder(postmortemId), factors.inOrder(postmortemId), lessons.inOrder(postmortemId));
    }
}
