package dev.debrief.postmortems.postmortem;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The day of the next follow-up review, with a revision of its own. */
@Embeddable
class FollowUpPlan {

    private @Nullable LocalDate followUpReviewOn;
    private long followUpRevision = 1;

    protected FollowUpPlan() {}

    /** False when the day stays the same. */
    boolean schedule(LocalDate reviewOn) {
        if (Objects.equals(reviewOn, followUpReviewOn)) {
            return false;
        }
        followUpReviewOn = reviewOn;
        followUpRevision++;
        return true;
    }

    /** A review was held. @param next null for the last one, which keeps its day */
    void held(@Nullable LocalDate next) {
        if (next != null) {
            followUpReviewOn = next;
        }
        followUpRevision++;
    }

    /** Forgets the day of a review that was the last one, so that the next publication sets another. */
    void startAgain() {
        followUpReviewOn = null;
        followUpRevision++;
    }

    @Nullable LocalDate reviewOn() {
        return followUpReviewOn;
    }

    long revision() {
        return followUpRevision;
    }
}
