package dev.debrief.actions.postmortem;

import java.util.UUID;

/**
 * Called in the transaction that changes what a postmortem is compared by: its contributing factors and whether they
 * are approved, the incidents that it covers, and who may see it. Every bean of this type is called.
 */
public interface ComparisonListener {

    void comparisonChanged(UUID postmortemId);
}
