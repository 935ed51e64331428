package dev.debrief.notifications.delivery;

import dev.debrief.platform.job.JobState;
import java.util.Arrays;

/** The state of a delivery: that of its job. */
public enum DeliveryState {
    /** Waits for its next attempt. */
    PENDING(JobState.PENDING),
    DELIVERED(JobState.SUCCEEDED),
    /** Failed; can be redelivered manually. */
    DEAD(JobState.DEAD),
    /** Cancelled because the recipient may no longer see its subject. */
    WITHDRAWN(JobState.WITHDRAWN);

    private final JobState jobState;

    DeliveryState(JobState jobState) {
        this.jobState = jobState;
    }

    static DeliveryState of(JobState jobState) {
        return Arrays.stream(values())
                .filter(state -> state.jobState == jobState)
                .findFirst()
                .orElseThrow();
    }

    JobState jobState() {
        return jobState;
    }
}
