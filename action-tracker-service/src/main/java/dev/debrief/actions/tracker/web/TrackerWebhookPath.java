package dev.debrief.actions.tracker.web;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameters of a webhook that can only be given a URL. */
record TrackerWebhookPath(
        @Parameter(description = "Key of the tracker", example = "jira-payments") @PathParam("key")
        String key,

        @Parameter(description = "Secret of the webhooks", example = "8f742231b10e8888abcd99yyyzzz85a5")
        @PathParam("secret")
        String secret) {

    @Override
    public String toString() {
        return "TrackerWebhookPath[" + key + "]";
    }
}
