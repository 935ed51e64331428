package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.sync.SyncStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stops a worker once after a step, as a pause of its machine does: it knows nothing of what happens meanwhile. */
final class Stops {

    private Stops() {}

    /** @param step a method of {@link SyncStore} */
    static SyncStore after(String step, SyncStore store, Runnable meanwhile) {
        AtomicBoolean stopped = new AtomicBoolean();
        return (SyncStore) Proxy.newProxyInstance(
                SyncStore.class.getClassLoader(), new Class<?>[] {SyncStore.class}, (proxy, method, values) -> {
                    Object result;
                    try {
                        result = method.invoke(store, values);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                    if (method.getName().equals(step) && stopped.compareAndSet(false, true)) {
                        meanwhile.run();
                    }
                    return result;
                });
    }
}
