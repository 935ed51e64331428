package dev.debrief.deploy;

import java.util.List;

/** The names of the four services, which are those of their modules, images and Deployments. */
final class Services {

    static final List<String> ALL =
            List.of("incident-service", "postmortem-service", "action-tracker-service", "notification-service");

    private Services() {}
}
