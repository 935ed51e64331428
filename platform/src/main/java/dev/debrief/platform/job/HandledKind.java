package dev.debrief.platform.job;

import java.time.Duration;

/**
 * A kind of jobs that this service handles.
 *
 * @param lease how long a job is leased
 * @param maxConcurrentPerKey concurrent attempts per concurrency key, over all replicas
 */
record HandledKind(String kind, Duration lease, int maxConcurrentPerKey) {}
