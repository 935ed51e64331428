package dev.debrief.actions.postmortem;

import java.util.Set;
import java.util.UUID;

/** Called in the transaction that changes the local copy of a postmortem. */
public interface PostmortemListener {

    /** @param incidentIds all incidents that the postmortem covers */
    void postmortemChanged(PostmortemProjection postmortem, Set<UUID> incidentIds);
}
