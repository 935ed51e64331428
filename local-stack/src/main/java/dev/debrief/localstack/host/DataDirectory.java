package dev.debrief.localstack.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directory with the data, logs and keys of a stack. Only one stack at a time can use it. */
public final class DataDirectory implements AutoCloseable {

    /** The default directory, relative to the root of the repository. */
    public static final String DEFAULT_NAME = ".debrief";

    /** Raised when services can no longer use the data of an earlier version. */
    private static final String FORMAT = "3";

    /** What has a format: keys may exist before the first start, logs and mail may be of any version. */
    private static final List<String> DATA = List.of("kafka", "postgres");

    private static final Set<String> KNOWN_ENTRIES = Set.of(
            "build.log", "format", "kafka", "keys", "launcher.pid", "lock", "logs", "mail", "postgres", "processes");

    private final Path root;
    private @Nullable FileChannel lock;

    public DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path mail() {
        return root.resolve("mail");
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** @throws LocalStackException if another process uses the directory; the message contains its process ID */
    public void lock() {
        try {
            Files.createDirectories(root);
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!hasLocked(channel)) {
                channel.close();
                throw new LocalStackException("Another Debrief" + owner() + " is running on " + root
                        + "; stop it, or use another directory with --data-dir <path>.");
            }
            lock = channel;
            Files.writeString(ownerFile(), Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new LocalStackException("Cannot use the data directory " + root + ": " + e + ".", e);
        }
    }

    /**
     * Refuses data that this version cannot use, and marks a directory without data as one of this version.
     *
     * @throws LocalStackException with the command that deletes the data
     */
    public void requireUsable() {
        var format = root.resolve("format");
        try {
            Files.createDirectories(root);
            if (DATA.stream().map(root::resolve).noneMatch(Files::exists)) {
                Files.writeString(format, FORMAT);
            } else if (!Files.exists(format)
                    || !Files.readString(format).strip().equals(FORMAT)) {
                throw new LocalStackException("The data in " + root
                        + " was written by another version of Debrief, which this one cannot use. Run " + resetCommand()
                        + " to delete it and start anew.");
            }
        } catch (IOException e) {
            throw new LocalStackException("Cannot use the data directory " + root + ": " + e + ".", e);
        }
    }

    /** Renames the logs of the previous run to {@code *.log.1} and deletes older ones. */
    public void rotateLogs() {
        var logs = root.resolve("logs");
        try {
            Files.createDirectories(logs);
            try (var files = Files.newDirectoryStream(logs, "*.log")) {
                for (var log : files) {
                    var previous = log.resolveSibling(log.getFileName() + ".1");
                    Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not rotate the logs in " + logs, e);
        }
    }

    /** The command that prints a token for this stack. */
    public String tokenCommand(String role) {
        return "./debrief token " + role + dataDirOption();
    }

    private String resetCommand() {
        return "./debrief reset" + dataDirOption();
    }

    private String dataDirOption() {
        return root.equals(DebriefHome.find().resolve(DEFAULT_NAME)) ? "" : " --data-dir " + root;
    }

    /**
     * Deletes the directory.
     *
     * @throws LocalStackException if it is in use, or contains files that do not belong to Debrief
     */
    public void delete() {
        if (!Files.isDirectory(root)) {
            return;
        }
        requireOnlyKnownEntries();
        lock();
        close();
        DirectoryTree.delete(root);
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                Files.deleteIfExists(ownerFile());
                lock.close();
                lock = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not release " + root, e);
        }
    }

    private void requireOnlyKnownEntries() {
        try (var entries =
                Files.newDirectoryStream(root, entry -> !KNOWN_ENTRIES.contains(String.valueOf(entry.getFileName())))) {
            for (var foreign : entries) {
                throw new LocalStackException(root + " contains " + foreign.getFileName()
                        + ", which does not belong to Debrief. Is this the right --data-dir? Nothing was deleted.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not list " + root, e);
        }
    }

    private static boolean hasLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private String owner() {
        try {
            return " (pid " + Files.readString(ownerFile()) + ")";
        } catch (IOException e) {
            return "";
        }
    }

    private Path ownerFile() {
        return root.resolve("launcher.pid");
    }
}
