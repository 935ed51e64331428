package dev.debrief.platform.job;

/** Internal event after jobs became due; observed after the commit. */
record JobsEnqueued() {}
