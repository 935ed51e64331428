package dev.debrief.actions.action;

/** The number of items of a postmortem in a status, and of those past their due day. */
record StatusCount(ActionItemStatus status, long items, long pastDue) {}
