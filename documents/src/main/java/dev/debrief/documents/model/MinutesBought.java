package dev.debrief.documents.model;

/**
 * How long the incident would have lasted with action items that shorten it.
 *
 * @param minutes how long it lasted
 * @param expectedMinutes with all of them that can still help
 * @param verifiedMinutes with those that were verified to be effective
 */
public record MinutesBought(int minutes, int expectedMinutes, int verifiedMinutes) {}
