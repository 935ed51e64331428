package dev.debrief.actions.tracker.sync;

/**
 * What a synchronization has done, as a sentence for operators.
 *
 * @param called whether the tracker has answered a call
 */
public record SyncResult(String what, boolean called) {}
