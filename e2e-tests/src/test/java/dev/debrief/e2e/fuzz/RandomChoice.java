package dev.debrief.e2e.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Random choices that depend on the seed and the number of a request only. */
final class RandomChoice {

    private final SplittableRandom random;

    RandomChoice(long seed, long number) {
        this.random = new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L));
    }

    /** @param list not empty */
    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** True in so many of 100 cases. */
    boolean percent(int percentage) {
        return random.nextInt(100) < percentage;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    long anyLong() {
        return random.nextLong();
    }

    UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (2L << 62));
    }
}
