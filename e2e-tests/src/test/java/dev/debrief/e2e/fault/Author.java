package dev.debrief.e2e.fault;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One client thread: mixed commands with short pauses until it is told to stop. */
final class Author implements Runnable {

    private final Random random;
    private final BooleanSupplier done;
    private final IncidentDesk incidents;
    private final PostmortemDesk postmortems;
    private final ActionDesk actions;

    Author(String name, String label, Pen pen, Random random, BooleanSupplier done) {
        this.random = random;
        this.done = done;
        this.incidents = new IncidentDesk(pen, random, label, name);
        this.postmortems = new PostmortemDesk(pen, random, name);
        this.actions = new ActionDesk(pen, random, name);
    }

    @Override
    public void run() {
        while (!done.getAsBoolean()) {
            switch (random.nextInt(4)) {
                case 0 -> postmortems.work();
                case 1 -> actions.work(postmortems.drafts());
                default -> incidents.work();
            }
            postmortems.await(incidents.newlyResolved());
            LockSupport.parkNanos(Duration.ofMillis(100 + random.nextInt(200)).toNanos());
        }
    }
}
