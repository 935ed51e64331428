package dev.debrief.localstack;

import java.time.Duration;

/** How long to wait before a restart: doubled each time, and short again after a run that lasted. Not thread-safe. */
final class RestartDelay {

    private final Duration shortest;
    private final Duration longest;
    private final Duration lasting;
    private Duration next;

    /** @param lasting a run of at least this length makes the next delay the shortest one */
    RestartDelay(Duration shortest, Duration longest, Duration lasting) {
        this.shortest = shortest;
        this.longest = longest;
        this.lasting = lasting;
        this.next = shortest;
    }

    /** @param run how long the process was ready before it ended; zero if it never was */
    Duration after(Duration run) {
        var delay = run.compareTo(lasting) >= 0 ? shortest : next;
        var doubled = delay.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return delay;
    }
}
