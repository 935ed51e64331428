package dev.debrief.notifications.endpoint;

import java.util.List;

/** Where a webhook goes and what signs it; secrets newest first. */
public record WebhookTarget(String name, String url, List<String> secrets, boolean enabled) {

    @Override
    public String toString() {
        return "WebhookTarget[" + name + "]";
    }
}
