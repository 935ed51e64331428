package dev.debrief.incidents.ingress.history;

import java.util.UUID;

/**
 * The payload of the jobs of an import.
 *
 * @param number a job has something to do while it has the number of the import
 */
record HistoryStep(UUID importId, int number) {}
