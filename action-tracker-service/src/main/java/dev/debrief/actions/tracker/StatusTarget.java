package dev.debrief.actions.tracker;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.tracker.client.StatusCategory;
import java.util.Optional;

/** What a category of statuses in a tracker means for an action item. */
public enum StatusTarget {
    OPEN(ActionItemStatus.OPEN, StatusCategory.TODO),
    IN_PROGRESS(ActionItemStatus.IN_PROGRESS, StatusCategory.IN_PROGRESS),
    DONE(ActionItemStatus.DONE, StatusCategory.DONE),
    DROPPED(ActionItemStatus.DROPPED, StatusCategory.WONT_DO),
    /** Nothing: the action item keeps its status. */
    NONE;

    private final Optional<ActionItemStatus> status;
    private final Optional<StatusCategory> category;

    StatusTarget() {
        this.status = Optional.empty();
        this.category = Optional.empty();
    }

    StatusTarget(ActionItemStatus status, StatusCategory category) {
        this.status = Optional.of(status);
        this.category = Optional.of(category);
    }

    /** The status to reach; empty for none. */
    public Optional<ActionItemStatus> status() {
        return status;
    }

    /** The category that a status of this kind has in a tracker; empty for none. */
    public Optional<StatusCategory> category() {
        return category;
    }
}
