package dev.debrief.actions.report.calendar;

/**
 * What a calendar shows.
 *
 * @param team handle of the team whose due dates it has
 * @param name shown by calendars
 */
public record FeedSettings(String team, String name) {}
