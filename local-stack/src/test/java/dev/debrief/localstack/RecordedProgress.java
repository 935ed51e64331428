package dev.debrief.localstack;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps the messages until a test takes them. */
final class RecordedProgress implements ProgressListener {

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    @Override
    public void ready(String what, String detail) {
        messages.add("ready: " + what + " " + detail);
    }

    @Override
    public void note(String message) {
        messages.add("note: " + message);
    }

    @Override
    public void crashed(String message) {
        messages.add("crashed: " + message);
    }

    /** Waits for the next message. */
    String next() throws InterruptedException {
        return Objects.requireNonNull(messages.poll(60, TimeUnit.SECONDS), "no message within a minute");
    }

    /** Waits for a message that starts like this, and skips those before it. */
    void awaitStart(String start) throws InterruptedException {
        while (!next().startsWith(start)) {
            // Another message.
        }
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }
}
