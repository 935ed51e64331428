package dev.debrief.postmortems.publishing.client.confluence;

/** A page in a list. */
record ListedPage(String id, String title) {}
