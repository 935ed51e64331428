package dev.debrief.localstack.process;

import dev.debrief.localstack.host.LocalStackException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Steps that run at the same time; the first failure ends the others, and another thread may abandon them. */
public final class ParallelTasks {

    private @Nullable ExecutorService running;
    private boolean cancelled;

    public void run(List<Runnable> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var executor = begin(steps.size());
        try {
            var finished = new ExecutorCompletionService<@Nullable Void>(executor);
            var futures = new ArrayList<>();
            for (var step : steps) {
                futures.add(finished.submit(step, null));
            }
            for (var i = 0; i < futures.size(); i++) {
                finished.take().get();
            }
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof LocalStackException failure) {
                throw failure;
            }
            throw new LocalStackException(String.valueOf(cause.getMessage()), cause);
        } catch (CancellationException e) {
            throw new LocalStackException("Stopped while starting.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while starting.", e);
        } finally {
            end(executor);
        }
    }

    /** Ends running steps and refuses new ones. */
    public void cancel() {
        ExecutorService executor;
        synchronized (this) {
            cancelled = true;
            executor = running;
        }
        if (executor != null) {
            end(executor);
        }
    }

    private synchronized ExecutorService begin(int count) {
        if (cancelled) {
            throw new LocalStackException("Stopped while starting.");
        }
        var executor = Executors.newFixedThreadPool(count);
        running = executor;
        return executor;
    }

    private static void end(ExecutorService executor) {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(90, TimeUnit.SECONDS)) {
                throw new LocalStackException("A step did not end within 90 s of being told to.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
