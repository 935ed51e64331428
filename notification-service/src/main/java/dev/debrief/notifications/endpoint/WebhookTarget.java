package dev.debrief.notifications.endpoint;

import java.util.List;

/** The URL of an endpoint and the secrets to sign with, newest first. */
public record WebhookTarget(String name, String url, List<String> secrets, boolean enabled) {

    @Override
    public String toString() {
        return "WebhookTarget[" + name + "]";
    }
}
