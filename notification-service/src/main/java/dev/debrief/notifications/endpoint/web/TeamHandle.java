package dev.debrief.notifications.endpoint.web;

/** The format of the handles of teams: {@code team:payments}. */
final class TeamHandle {

    static final String PATTERN = "team:[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}";

    static final String RULE = "must be team:<name>";

    private TeamHandle() {}
}
