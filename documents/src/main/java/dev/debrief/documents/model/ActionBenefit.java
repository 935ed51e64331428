package dev.debrief.documents.model;

/** By how much an action item is meant to shorten an interval of a response. */
public record ActionBenefit(String shortens, int minutes) {}
