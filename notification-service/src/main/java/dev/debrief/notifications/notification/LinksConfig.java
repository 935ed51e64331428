package dev.debrief.notifications.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where people reach Debrief. */
@ConfigMapping(prefix = "debrief.links")
public interface LinksConfig {

    /** Address of the front door, before the paths that notifications link to. */
    @WithDefault("http://localhost:8080")
    URI baseUrl();
}
