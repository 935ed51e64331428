package dev.debrief.localstack.process;

import dev.debrief.localstack.host.LocalStackException;
import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root, but does not notice root in a user namespace. */
public final class UserNamespace {

    private static final List<String> UNSHARE = List.of("unshare", "-U");

    private UserNamespace() {}

    public static List<String> commandPrefix() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        try {
            var probe = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (probe.waitFor() == 0) {
                return UNSHARE;
            }
        } catch (IOException e) {
            throw new LocalStackException(errorMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new LocalStackException(errorMessage());
    }

    private static String errorMessage() {
        return "PostgreSQL cannot run as root, and this machine does not allow user namespaces (unshare -U)."
                + " Run Debrief as a regular user.";
    }
}
