package dev.debrief.actions.tracker;

import dev.debrief.platform.secret.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals the secrets of trackers with the first key when the service starts. */
@ApplicationScoped
class SealedTrackerSecrets implements SealedSecrets {

    private final TrackerService trackers;

    SealedTrackerSecrets(TrackerService trackers) {
        this.trackers = trackers;
    }

    @Override
    public String noun() {
        return "trackers";
    }

    @Override
    public int resealAll() {
        return trackers.resealSecrets();
    }
}
