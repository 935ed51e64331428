package dev.debrief.postmortems.actionitem;

/** By how many minutes an action item is meant to shorten an interval of a response. */
public record Benefit(ResponseInterval shortens, int minutes) {}
