package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.sync.SyncStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.Set;

/** Kills the worker before or after a step, or a request within it, at random. */
final class Kills {

    /** The worker is gone: nothing of it can react. */
    static final class KilledError extends Error {

        private static final long serialVersionUID = 1L;

        KilledError() {
            super("killed", null, false, false);
        }
    }

    /** Methods that neither call a tracker nor change anything. */
    private static final Set<String> HARMLESS =
            Set.of("kinds", "traits", "title", "label", "authentication", "issueOf", "isTaken");

    private final Random random;
    private double share;
    private int count;

    /** @param share of the points at which it is killed */
    Kills(long seed, double share) {
        this.random = new Random(seed);
        this.share = share;
    }

    int count() {
        return count;
    }

    /** From now on, nothing is killed any more. */
    void stop() {
        share = 0;
    }

    SyncStore around(SyncStore store) {
        return around(SyncStore.class, store);
    }

    IssueTracker around(IssueTracker product) {
        return around(IssueTracker.class, product);
    }

    private <T> T around(Class<T> type, T delegate) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    boolean harmless = HARMLESS.contains(method.getName());
                    maybe(harmless);
                    Object result;
                    try {
                        result = method.invoke(delegate, values);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                    maybe(harmless);
                    return result;
                }));
    }

    /** Before a request is sent, or after its response has arrived. */
    void aroundRequest() {
        maybe(false);
    }

    private void maybe(boolean harmless) {
        if (!harmless && random.nextDouble() < share) {
            count++;
            throw new KilledError();
        }
    }
}
