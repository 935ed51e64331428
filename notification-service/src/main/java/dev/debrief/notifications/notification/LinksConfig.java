package dev.debrief.notifications.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Configures links to Debrief. */
@ConfigMapping(prefix = "debrief.links")
public interface LinksConfig {

    /** Base URL of the links in notifications. */
    @WithDefault("http://localhost:8080")
    URI baseUrl();
}
