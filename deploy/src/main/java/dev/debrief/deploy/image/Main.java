package dev.debrief.deploy.image;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Command line: {@code BASE SERVICE APPLICATION JVM_OPTIONS TAR NAME RELEASE}, as the script {@code build-tar} calls it. */
public final class Main {

    private static final Pattern PINNED = Pattern.compile(".+@sha256:[0-9a-f]{64}");

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 7) {
            throw new IllegalArgumentException("Expected BASE SERVICE APPLICATION JVM_OPTIONS TAR NAME RELEASE.");
        }
        String base = arguments[0];
        if (Boolean.parseBoolean(arguments[6]) && !PINNED.matcher(base).matches()) {
            System.err.println("The base image " + base + " has no digest; a release names it: image@sha256:…");
            System.exit(1);
        }
        ServiceImage image = new ServiceImage(base, arguments[1], Path.of(arguments[2]), Path.of(arguments[3]));
        System.out.println(image.write(Path.of(arguments[4]), arguments[5]));
    }
}
