package dev.debrief.notifications.endpoint;

/** The settings of an endpoint that can be edited. */
public record EndpointSettings(String name, String url, boolean receivesRestricted, boolean enabled) {}
