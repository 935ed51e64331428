package dev.debrief.actions.benefit;

/**
 * By how much an action item is meant to shorten a response.
 *
 * @param shortens the interval
 * @param minutes at least 1
 */
public record Benefit(ResponseInterval shortens, int minutes) {}
