package dev.debrief.actions.action;

/** How many items of a postmortem have a status, and of how many of them the due day has passed. */
record StatusCount(ActionItemStatus status, long items, long pastDue) {}
