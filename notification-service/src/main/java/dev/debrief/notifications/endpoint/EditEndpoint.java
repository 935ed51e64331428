package dev.debrief.notifications.endpoint;

/** What can change about an endpoint. */
public record EditEndpoint(String name, String url, boolean receivesRestricted, boolean enabled) {}
