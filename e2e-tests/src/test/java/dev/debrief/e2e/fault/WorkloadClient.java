package dev.debrief.e2e.fault;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One client: sends random commands with short pauses until the test is done. */
final class WorkloadClient implements Runnable {

    private final Random random;
    private final BooleanSupplier done;
    private final IncidentWorkload incidents;
    private final PostmortemWorkload postmortems;
    private final ActionItemWorkload actions;

    WorkloadClient(String name, String label, CommandRecorder commands, Random random, BooleanSupplier done) {
        this.random = random;
        this.done = done;
        this.incidents = new IncidentWorkload(commands, random, label, name);
        this.postmortems = new PostmortemWorkload(commands, random, name);
        this.actions = new ActionItemWorkload(commands, random, name);
    }

    @Override
    public void run() {
        while (!done.getAsBoolean()) {
            switch (random.nextInt(4)) {
                case 0 -> postmortems.executeNext();
                case 1 -> actions.executeNext(postmortems.drafts());
                default -> incidents.executeNext();
            }
            postmortems.track(incidents.drainResolved());
            LockSupport.parkNanos(Duration.ofMillis(100 + random.nextInt(200)).toNanos());
        }
    }
}
