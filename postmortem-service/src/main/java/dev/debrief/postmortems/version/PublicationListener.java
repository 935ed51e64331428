package dev.debrief.postmortems.version;

import dev.debrief.postmortems.postmortem.Postmortem;
import java.util.UUID;

/** Told about publications, in their transaction. */
public interface PublicationListener {

    void published(Postmortem postmortem, UUID versionId, VersionLabel version);
}
