package dev.debrief.localstack.process;

import dev.debrief.localstack.host.LocalStackException;
import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is. */
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
            throw new LocalStackException(refusal(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new LocalStackException(refusal());
    }

    private static String refusal() {
        return "PostgreSQL does not run as root, and this machine does not allow user namespaces (unshare -U);"
                + " run it as an ordinary user.";
    }
}
