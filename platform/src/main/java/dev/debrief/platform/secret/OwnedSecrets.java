package dev.debrief.platform.secret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The secrets of owners of one kind, such as trackers. One that cannot be opened, because its key is lost, is logged:
 * it must not stop the other owners.
 */
public final class OwnedSecrets {

    private static final Logger LOG = Logger.getLogger(OwnedSecrets.class);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretBox box;
    private final String noun;

    /** @param noun what an owner is called: {@code tracker} */
    public OwnedSecrets(SecretBox box, String noun) {
        this.box = box;
        this.noun = noun;
    }

    /** Base64 for URLs without padding, so that it can stand in a header and in a path. */
    public static String generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As {@link SecretBox#seal}. */
    public String seal(String context, String secret) {
        return box.seal(context, secret);
    }

    /** Empty if the key that sealed it is lost. @param owner its key, for the log */
    public Optional<String> open(String owner, String context, String sealed) {
        try {
            return Optional.of(box.open(context, sealed));
        } catch (UnreadableSecretException unreadable) {
            LOG.errorf("A secret of %s '%s' cannot be read: %s", noun, owner, unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** As {@link SecretBox#reseal}; empty also if the key that sealed it is lost. @param owner its key, for the log */
    public Optional<String> reseal(String owner, String context, String sealed) {
        try {
            return box.reseal(context, sealed);
        } catch (UnreadableSecretException unreadable) {
            LOG.errorf("A secret of %s '%s' cannot be sealed anew: %s", noun, owner, unreadable.getMessage());
            return Optional.empty();
        }
    }
}
