package dev.debrief.localstack.postgres;

import dev.debrief.localstack.host.DirectoryTree;
import dev.debrief.localstack.host.Ports;
import dev.debrief.localstack.host.Secrets;
import dev.debrief.localstack.process.ChildProcess;
import dev.debrief.localstack.process.UserNamespace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A PostgreSQL server on the loopback address. Creates the data directory if it is missing and keeps it after a stop.
 * Not thread-safe.
 */
public final class PostgresServer {

    /** The superuser, for the local stack and tests only; services have their own roles. */
    public static final String SUPERUSER = "postgres";

    private final Path directory;
    private final Path data;
    private final Path log;
    private final int port;
    private final String superuserPassword;
    private final boolean fsync;
    private final List<String> prefix = UserNamespace.commandPrefix();
    private boolean started;

    private PostgresServer(Path directory, int port, Path log, String superuserPassword, boolean fsync) {
        this.directory = directory.toAbsolutePath();
        this.data = this.directory.resolve("data");
        this.log = log.toAbsolutePath();
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.fsync = fsync;
    }

    /**
     * A server whose data survives a power failure.
     *
     * @param superuserPassword the password that a new data directory gets, and an existing one has
     */
    public static PostgresServer durable(Path directory, int port, Path log, String superuserPassword) {
        return new PostgresServer(directory, port, log, superuserPassword, true);
    }

    /** A faster server without fsync: its data survives a crash of the process, but not a power failure. */
    public static PostgresServer fast(Path directory, int port, Path log, String superuserPassword) {
        return new PostgresServer(directory, port, log, superuserPassword, false);
    }

    /** A fast server on a free port, for a new data directory. */
    public static PostgresServer forTests(Path directory) {
        return fast(directory, Ports.free(), directory.resolve("postgres.log"), Secrets.random());
    }

    /**
     * Starts the server and waits until it accepts connections. First stops a server that a killed launcher left
     * behind.
     */
    public void start() {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        stopStaleServer();
        pgCtl("-w", "-t", "60", "-l", log.toString(), "-o", String.join(" ", settings()), "start");
        started = true;
    }

    /** Fast shutdown: rolls back open transactions and writes committed data to disk. */
    public void stop() {
        stop("fast");
    }

    /** Stops without a checkpoint, like a crash; the next start recovers from the write-ahead log. */
    public void stopImmediately() {
        stop("immediate");
    }

    /** Stops the server and starts it on the same port. */
    public void restart() {
        stop();
        start();
    }

    public boolean isRunning() {
        return postmasterPid().stream().anyMatch(this::isOurPostmaster);
    }

    /** Whether the server was started, was not stopped on purpose, and no longer runs. */
    public boolean hasCrashed() {
        return started && !isRunning();
    }

    /** An error message with the end of the log. */
    public String failure(String what) {
        return ChildProcess.failure("PostgreSQL " + what, log);
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    /** The JDBC URL of a database on this server, without credentials. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Connects as superuser, for provisioning and for tests. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, superuserPassword);
    }

    /** The process ID of the postmaster, whose children are the other processes; empty if the server does not run. */
    public OptionalLong postmasterPid() {
        try {
            return OptionalLong.of(
                    Long.parseLong(Files.readAllLines(pidFile()).get(0).trim()));
        } catch (IOException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * Initialises a temporary directory and renames it, so that an interrupted start leaves no partial data directory.
     */
    private void initialise() {
        var unfinished = directory.resolve("data.unfinished");
        try {
            DirectoryTree.delete(unfinished);
            DirectoryTree.delete(data);
            Files.createDirectories(directory);
            var passwordFile = Files.createTempFile(
                    directory,
                    "password",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(passwordFile, superuserPassword);
                ChildProcess.run("initdb", initdb(unfinished, passwordFile), log);
            } finally {
                Files.delete(passwordFile);
            }
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not create the PostgreSQL directory " + data, e);
        }
    }

    private List<String> initdb(Path target, Path passwordFile) {
        var command = command("initdb");
        command.addAll(List.of("-D", target.toString(), "-U", SUPERUSER, "--pwfile=" + passwordFile));
        command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        return command;
    }

    private List<String> settings() {
        var settings = new ArrayList<>(List.of("-p", Integer.toString(port)));
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=64MB",
                "jit=off",
                "wal_level=logical",
                "shared_preload_libraries=pg_stat_statements", // tests count statements
                "fsync=" + (fsync ? "on" : "off"))) {
            settings.add("-c");
            settings.add(setting);
        }
        return settings;
    }

    private void stop(String mode) {
        started = false;
        if (isRunning()) {
            pgCtl("-w", "-t", "60", "-m", mode, "stop");
        }
    }

    /** PostgreSQL does not start if a stale pid file contains the pid of another program. */
    private void stopStaleServer() {
        if (isRunning()) {
            stop("fast");
        } else {
            try {
                Files.deleteIfExists(pidFile());
            } catch (IOException e) {
                throw new UncheckedIOException("Could not delete the stale " + pidFile(), e);
            }
        }
    }

    private boolean isOurPostmaster(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().commandLine())
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent();
    }

    private void pgCtl(String... arguments) {
        var command = command("pg_ctl");
        command.addAll(List.of("-D", data.toString()));
        command.addAll(List.of(arguments));
        ChildProcess.run("PostgreSQL", command, log);
    }

    private List<String> command(String program) {
        var command = new ArrayList<>(prefix);
        command.add(PostgresBinaries.unpacked().program(program));
        return command;
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
