package dev.debrief.actions.tracker.sync;

import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.platform.outgoing.api.ApiRefusedException;

/** Distinguishes a refusal of one issue from one of the whole project. */
public final class ProjectUse {

    private ProjectUse() {}

    /**
     * Returns if only what was asked for is at fault.
     *
     * @throws ProjectUnusableException if the token is refused, or the project cannot be used
     * @throws dev.debrief.platform.outgoing.api.ApiException if that cannot be found out
     */
    public static void require(IssueTracker product, TrackerAccess access, ApiRefusedException refused) {
        boolean unusable = switch (refused.fault()) {
            case ACCESS -> true;
            case FORBIDDEN, NOT_FOUND, GONE -> !product.isUsable(access);
            case REQUEST -> false;
        };
        if (unusable) {
            throw new ProjectUnusableException(refused.reason());
        }
    }
}
