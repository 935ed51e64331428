package dev.debrief.actions.report.calendar.web;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameters of a calendar. */
record FeedPath(
        @Parameter(description = "UUID of the calendar feed", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @PathParam("feedId")
        String feedId,

        @Parameter(description = "Secret of the calendar feed", example = "h5E2kQ7d3nXn5m0bWq8e1Zr9Yc4uT6vLs2pKj0fGaHo")
        @PathParam("secret")
        String secret) {

    @Override
    public String toString() {
        return "FeedPath[" + feedId + "]";
    }
}
