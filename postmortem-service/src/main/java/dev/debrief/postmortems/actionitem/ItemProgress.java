package dev.debrief.postmortems.actionitem;

import jakarta.persistence.Embeddable;

/**
 * What an action item contributes to the progress of its postmortem, as action-tracker-service defines it: its events
 * say so, and nothing here is derived from the status.
 *
 * @param counted whether it is part of the total
 * @param open whether work remains, so that the due date matters
 * @param done whether it is done
 * @param settled whether nothing remains to decide
 */
@Embeddable
public record ItemProgress(boolean counted, boolean open, boolean done, boolean settled) {

    /** Whether somebody does, or has done, something about what it addresses. */
    public boolean helps() {
        return open || done;
    }
}
