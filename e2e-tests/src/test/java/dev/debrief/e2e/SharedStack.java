package dev.debrief.e2e;

import dev.debrief.localstack.Stack;
import dev.debrief.localstack.host.DebriefHome;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One stack for the journeys that leave it running: the first of them starts it, the end of the test run stops it. Its
 * data and logs are in {@code target} until the next run.
 */
public final class SharedStack implements BeforeAllCallback {

    /** Lets the fuzz journey add trackers on this machine, where there are none. */
    public static final Map<String, String> ENVIRONMENT =
            Map.of("DEBRIEF_TRACKERS_OUTGOING_ALLOWED_PRIVATE_HOSTS", "localhost");

    private static final Namespace NAMESPACE = Namespace.create(SharedStack.class);

    private static @Nullable RunningStack running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("stack", any -> new RunningStack(), RunningStack.class);
    }

    public static Stack stack() {
        return running().stack;
    }

    /** Stops everything and starts it again with the same data. */
    static Stack restart() {
        running().stack.close();
        running().start();
        return running().stack;
    }

    private static RunningStack running() {
        return Objects.requireNonNull(running, "Extend the test with SharedStack.");
    }

    /** JUnit closes it with the store. */
    private static final class RunningStack implements AutoCloseable {

        private final Path directory = emptyDirectory();
        private Stack stack;

        private RunningStack() {
            start();
        }

        private void start() {
            stack = Stack.forTests(directory, ENVIRONMENT);
            stack.start();
        }

        @Override
        public void close() {
            stack.close();
        }

        private static Path emptyDirectory() {
            var directory = DebriefHome.find().resolve("e2e-tests/target/shared-stack");
            try (var leftovers = Files.walk(Files.createDirectories(directory))) {
                leftovers.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                return Files.createDirectories(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
