package dev.debrief.notifications.notification;

import dev.debrief.platform.startup.ServiceCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses to start with a link template that would give broken links. */
@ApplicationScoped
class LinkTemplateCheck implements ServiceCheck {

    private final LinksConfig config;

    LinkTemplateCheck(LinksConfig config) {
        this.config = config;
    }

    @Override
    public void run() {
        new Links(config);
    }
}
