package dev.debrief.postmortems.publishing.client;

import java.util.Random;

/** Kills the worker at random points. */
final class Kills {

    /** The worker is gone: nothing of it can react. */
    static final class KilledError extends Error {

        private static final long serialVersionUID = 1L;

        KilledError() {
            super("killed", null, false, false);
        }
    }

    private final Random random;
    private final double share;
    private int count;

    /** @param share of the points at which it is killed */
    Kills(long seed, double share) {
        this.random = new Random(seed);
        this.share = share;
    }

    int count() {
        return count;
    }

    Random random() {
        return random;
    }

    void maybe() {
        if (random.nextDouble() < share) {
            count++;
            throw new KilledError();
        }
    }
}
