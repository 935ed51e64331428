package dev.debrief.actions.tracker;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.tracker.client.StatusCategory;

/** What each category of statuses in a tracker means for an action item. */
public record StatusMapping(StatusTarget todo, StatusTarget inProgress, StatusTarget done, StatusTarget wontDo) {

    public static final StatusMapping DEFAULT =
            new StatusMapping(StatusTarget.OPEN, StatusTarget.IN_PROGRESS, StatusTarget.DONE, StatusTarget.DROPPED);

    /** What a category means. */
    public StatusTarget targetOf(StatusCategory category) {
        return switch (category) {
            case TODO -> todo;
            case IN_PROGRESS -> inProgress;
            case DONE -> done;
            case WONT_DO -> wontDo;
        };
    }

    /** The category of an action item. Whether its effect was verified is nothing that a tracker knows. */
    public static StatusCategory categoryOf(ActionItemStatus status) {
        return switch (status) {
            case PROPOSED, OPEN -> StatusCategory.TODO;
            case IN_PROGRESS, BLOCKED -> StatusCategory.IN_PROGRESS;
            case DONE, VERIFIED, INEFFECTIVE -> StatusCategory.DONE;
            case DROPPED -> StatusCategory.WONT_DO;
        };
    }
}
