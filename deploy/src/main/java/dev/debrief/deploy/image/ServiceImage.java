package dev.debrief.deploy.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The image of a service, with the same files, user and options as the one of the Dockerfile, but without an archive of
 * classes, which only the JVM of the image can write. The same input gives the same image, byte by byte.
 *
 * @param base such as {@code eclipse-temurin:17-jre@sha256:…} in a registry, or {@code tar:///tmp/base.tar}
 * @param service such as {@code incident-service}
 * @param application the folder {@code quarkus-app} of its build
 * @param jvmOptions the file {@code jvm.options}
 */
record ServiceImage(String base, String service, Path application, Path jvmOptions) {

    private static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/opt/debrief");
    private static final String USER = "10001:10001";
    private static final String MAIN_CLASS = "io.quarkus.runner.GeneratedMain";

    /** The class path begins with what Quarkus generated, as in the Dockerfile. */
    private static final List<String> GENERATED =
            List.of("quarkus/transformed-bytecode.jar", "quarkus/generated-bytecode.jar");

    /** From least to most frequently changed; the order on the class path is another one. */
    private static final List<String> LAYERS = List.of("lib/boot", "lib/main", "quarkus", "app");

    /**
     * Writes an OCI image layout.
     *
     * @param name with the tag: {@code debrief/incident-service:1.2.3}
     * @return the digest of the image
     */
    String write(Path tar, String name) throws IOException, InterruptedException, InvalidImageReferenceException {
        try {
            JibContainer built = builder().containerize(Containerizer.to(TarImage.at(tar).named(name))
                    .setToolName("debrief"));
            return built.getDigest().toString();
        } catch (IOException | InterruptedException | InvalidImageReferenceException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException("The image " + name + " cannot be built: " + failure.getMessage(), failure);
        }
    }

    private JibContainerBuilder builder() throws IOException, InvalidImageReferenceException {
        JibContainerBuilder builder = Jib.from(base)
                .setFormat(ImageFormat.OCI)
                .setCreationTime(Instant.EPOCH)
                .setWorkingDirectory(HOME)
                .setUser(USER)
                .addEnvironmentVariable("JDK_JAVA_OPTIONS", "@" + HOME.resolve("jvm.options"))
                .addLabel("org.opencontainers.image.title", "debrief " + service)
                .addLabel("org.opencontainers.image.base.name", base)
                .setEntrypoint("java", "-cp", classPath(), MAIN_CLASS)
                .addFileEntriesLayer(FileEntriesLayer.builder()
                        .setName("options")
                        .addEntry(jvmOptions, HOME.resolve("jvm.options"))
                        .build());
        for (String folder : LAYERS) {
            builder.addFileEntriesLayer(FileEntriesLayer.builder()
                    .setName(folder)
                    .addEntryRecursive(application.resolve(folder), HOME.resolve(folder))
                    .build());
        }
        return builder;
    }

    private String classPath() throws IOException {
        List<String> jars = new ArrayList<>(GENERATED);
        for (String folder : List.of("app", "lib/boot", "lib/main")) {
            jars.addAll(jarsIn(folder));
        }
        return jars.stream().map(jar -> HOME.resolve(jar).toString()).collect(Collectors.joining(":"));
    }

    private List<String> jarsIn(String folder) throws IOException {
        try (Stream<Path> files = Files.list(application.resolve(folder))) {
            return files.map(file -> application.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(file -> file.endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
