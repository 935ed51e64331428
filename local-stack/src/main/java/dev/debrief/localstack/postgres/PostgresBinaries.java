package dev.debrief.localstack.postgres;

import dev.debrief.localstack.host.DirectoryTree;
import dev.debrief.localstack.host.LocalStackException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once per user and version from an archive on the classpath. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final List<String> UNUSED = List.of("share/locale", "share/doc", "share/man", "include");

    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    static PostgresBinaries unpacked() {
        var resource = PostgresBinaries.class.getResource(ARCHIVE);
        var platform = System.getProperty("os.name") + "/" + System.getProperty("os.arch");
        if (resource == null || !platform.equals("Linux/amd64")) {
            throw new LocalStackException("The local stack includes PostgreSQL for Linux/amd64 only, but this is "
                    + platform + "; use docker-compose.yml instead.");
        }
        try {
            var version = resource.openConnection().getContentLengthLong();
            var target = cache().resolve("postgresql-" + version);
            if (!Files.isDirectory(target)) {
                unpackAtomically(target);
            }
            return new PostgresBinaries(target);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not unpack PostgreSQL: " + e.getMessage(), e);
        }
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    /** A directory of the user, because others could place their own programs in a shared one. */
    private static Path cache() throws IOException {
        var configured = System.getenv("XDG_CACHE_HOME");
        var caches = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return Files.createDirectories(caches.resolve("debrief"));
    }

    /** Unpacks to a temporary directory and renames it, so that no other JVM sees a partial result. */
    private static void unpackAtomically(Path target) throws IOException {
        var temporary = Files.createTempDirectory(target.getParent(), target.getFileName() + ".");
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
                var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var name = entry.getName().replaceFirst("^\\./", "");
                var path = temporary.resolve(name).normalize();
                if (UNUSED.stream().anyMatch(name::startsWith) || entry.isDirectory()) {
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(
                            path, temporary.resolve(entry.getLinkName()).normalize());
                } else {
                    Files.copy(tar, path);
                    path.toFile().setExecutable(name.startsWith("bin/"), false);
                }
            }
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            DirectoryTree.delete(temporary);
        }
    }
}
