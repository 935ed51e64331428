package dev.debrief.postmortems.version;

import dev.debrief.documents.model.Document;
import dev.debrief.postmortems.postmortem.Postmortem;

/** Takes snapshots for versions. The features that join everything about a postmortem implement it. */
public interface SnapshotSource {

    /** The postmortem as it is now, pending changes of the transaction included. */
    VersionSnapshot snapshot(Postmortem postmortem);

    /** Only what changes after publication, and the people: see {@link Document#withProgress}. */
    Document progress(Postmortem postmortem);
}
