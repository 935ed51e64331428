package dev.debrief.postmortems.publishing.publication;

import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.version.PublicationListener;
import dev.debrief.postmortems.version.VersionLabel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Publishes postmortems to the targets that receive them automatically. */
@ApplicationScoped
class AutomaticPublication implements PublicationListener {

    private static final Actor ACTOR = Actor.system("postmortem-service");

    private final PublicationService publications;

    AutomaticPublication(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public void published(Postmortem postmortem, UUID versionId, VersionLabel version) {
        publications.publishAutomatically(postmortem, ACTOR);
    }
}
