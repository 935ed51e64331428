package dev.debrief.actions.tracker;

import dev.debrief.platform.problem.ProblemType;

/** Problems of commands on trackers and their links. */
public enum TrackerProblem implements ProblemType {
    TRACKER_EXISTS("tracker-exists", "A tracker with this key exists", 409),
    URL_REFUSED("url-refused", "URL not allowed", 400),
    TRACKER_NOT_KNOWN("tracker-not-known", "Unknown tracker", 422),
    TRACKER_HAS_LINKS("tracker-has-links", "Action items have issues in the tracker", 409),
    TRACKER_DISABLED("tracker-disabled", "The tracker is disabled", 409),
    TRACKER_REFUSES_RESTRICTED("tracker-refuses-restricted", "The tracker receives no restricted items", 409),
    TRACKER_LINK_EXISTS("tracker-link-exists", "The action item has an issue already", 409),
    ISSUE_LINKED("issue-already-linked", "The issue belongs to another action item", 409),
    ACTION_ITEM_WAITS("action-item-waits-for-postmortem", "The action item waits for its postmortem", 409),
    TRACKER_WEBHOOK_REFUSED("tracker-webhook-refused", "The webhook is refused", 403);

    private final Definition definition;

    TrackerProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
