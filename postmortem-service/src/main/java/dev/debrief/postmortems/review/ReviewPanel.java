package dev.debrief.postmortems.review;

import java.util.List;

/** Those who are asked. @param revision as in the ETag; 0 when nobody was chosen yet */
public record ReviewPanel(List<Reviewer> reviewers, long revision) {

    public ReviewPanel {
        reviewers = List.copyOf(reviewers);
    }

    static ReviewPanel of(Panel panel) {
        return new ReviewPanel(panel.reviewers(), panel.revision());
    }
}
