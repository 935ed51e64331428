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

/** Runs tasks in parallel. The first failure cancels the others; another thread can cancel them too. */
public final class ParallelTasks {

    private @Nullable ExecutorService running;
    private boolean cancelled;

    public void run(List<Runnable> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        var executor = begin(tasks.size());
        try {
            var finished = new ExecutorCompletionService<@Nullable Void>(executor);
            var futures = new ArrayList<>();
            for (var task : tasks) {
                futures.add(finished.submit(task, null));
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
            throw new LocalStackException("Startup was cancelled.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Startup was interrupted.", e);
        } finally {
            end(executor);
        }
    }

    /** Cancels running tasks and rejects new ones. */
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
            throw new LocalStackException("Startup was cancelled.");
        }
        var executor = Executors.newFixedThreadPool(count);
        running = executor;
        return executor;
    }

    private static void end(ExecutorService executor) {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(90, TimeUnit.SECONDS)) {
                throw new LocalStackException("A task was still running 90 s after it was cancelled.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
