package dev.debrief.platform.problem;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies below a failure. */
public final class Causes {

    private static final int MAX = 50;

    private Causes() {}

    /**
     * The failure, its causes, suppressed exceptions and further exceptions of the database, 50 at most. A rollback
     * carries the reason of a failed commit among its suppressed exceptions.
     */
    public static Stream<Throwable> of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.Builder<Throwable> found = Stream.builder();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty() && seen.size() < MAX) {
            Throwable one = open.remove();
            if (seen.add(one)) {
                found.add(one);
                addIfAny(open, one.getCause());
                Collections.addAll(open, one.getSuppressed());
                if (one instanceof SQLException sql) {
                    addIfAny(open, sql.getNextException());
                }
            }
        }
        return found.build();
    }

    private static void addIfAny(Deque<Throwable> open, @Nullable Throwable cause) {
        if (cause != null) {
            open.add(cause);
        }
    }
}
