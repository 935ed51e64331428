package dev.debrief.notifications.notification;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * Templates of the links in notifications, one a kind of subject: the URL of its page in the organisation's frontend,
 * with {@code {key}} or {@code {id}}. Without one, notifications of that kind have no link.
 */
@ConfigMapping(prefix = "debrief.links")
public interface LinksConfig {

    Optional<String> incident();

    Optional<String> postmortem();

    Optional<String> actionItem();
}
