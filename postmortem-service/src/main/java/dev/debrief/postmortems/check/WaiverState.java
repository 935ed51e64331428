package dev.debrief.postmortems.check;

import org.jspecify.annotations.Nullable;

/** A waiver, and why it no longer holds; null while it does. */
public record WaiverState(FindingWaiver waiver, @Nullable WaiverWithdrawal withdrawal) {

    boolean holds() {
        return withdrawal == null;
    }

    /** 1, or 2 once it was withdrawn: nothing else changes about it. */
    public long revision() {
        return holds() ? 1 : 2;
    }
}
