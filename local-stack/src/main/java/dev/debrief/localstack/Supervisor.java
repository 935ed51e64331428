package dev.debrief.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Restarts processes that end unexpectedly, each after a delay that grows with every attempt, and reports both. */
final class Supervisor implements AutoCloseable {

    private static final Duration CHECK_INTERVAL = Duration.ofMillis(250);

    private final ProgressListener progress;
    private final Supplier<RestartDelay> delays;
    private final List<Thread> watchers = new ArrayList<>();
    private boolean closed;

    Supervisor(ProgressListener progress, Supplier<RestartDelay> delays) {
        this.progress = progress;
        this.delays = delays;
    }

    /** Delays of 1 to 30 seconds; a run of a minute counts as lasting. */
    Supervisor(ProgressListener progress) {
        this(progress, () -> new RestartDelay(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1)));
    }

    /** Watches a process that is ready. */
    synchronized void watch(Supervised process) {
        if (closed) {
            return;
        }
        var watcher = new Thread(() -> watchUntilInterrupted(process), "supervisor of " + process.name());
        watcher.setDaemon(true);
        watcher.start();
        watchers.add(watcher);
    }

    /** Restarts nothing any more. A start in progress is interrupted. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            watchers.forEach(Thread::interrupt);
        }
        for (var watcher : watchers) {
            try {
                watcher.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void watchUntilInterrupted(Supervised process) {
        var delay = delays.get();
        try {
            while (true) {
                var readySince = System.nanoTime();
                while (!process.hasCrashed().getAsBoolean()) {
                    sleep(CHECK_INTERVAL);
                }
                progress.crashed(process.failure().apply("ended unexpectedly"));
                restart(process, delay, Duration.ofNanos(System.nanoTime() - readySince));
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private void restart(Supervised process, RestartDelay delay, Duration lastRun) throws InterruptedException {
        var run = lastRun;
        while (true) {
            var pause = delay.after(run);
            progress.note("Restarting " + process.name() + " in " + seconds(pause));
            sleep(pause);
            try {
                process.start().run();
                progress.ready(process.name(), process.address() + " (restarted)");
                return;
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException();
                }
                progress.crashed(String.valueOf(e.getMessage()));
                run = Duration.ZERO;
            }
        }
    }

    private static String seconds(Duration duration) {
        return Math.max(1, duration.toSeconds()) + " s";
    }

    private static void sleep(Duration duration) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(duration.toMillis());
    }
}
