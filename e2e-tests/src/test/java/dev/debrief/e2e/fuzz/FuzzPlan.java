package dev.debrief.e2e.fuzz;

/**
 * How much is sent.
 *
 * @param requests in all, evenly to all operations
 * @param sweeps how often a valid request goes to every operation before, so that there is something of everything
 * @param clients how many send at the same time
 * @param everyOperationSucceeds whether there are enough requests for at least one success of each operation
 */
record FuzzPlan(int requests, int sweeps, int clients, boolean everyOperationSucceeds) {

    static final FuzzPlan EVERYDAY = new FuzzPlan(1_000, 1, 4, false);
    static final FuzzPlan FULL_SIZE = new FuzzPlan(26_000, 3, 4, true);
}
