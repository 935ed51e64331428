package dev.debrief.platform.secret;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Seals secrets with AES-256-GCM as {@code v1.<id of the key>.<nonce and ciphertext>}. A sealed secret is bound to its
 * context, such as the id of its row: in another row it cannot be opened. The first configured key seals, all of them
 * open, so that keys can be rotated.
 */
@Singleton
public class SecretBox {

    private static final Pattern SEALED = Pattern.compile("v1\\.([0-9a-f]{8})\\.([A-Za-z0-9+/=]+)");

    /** Before the id of the key in a ciphertext of Tink. */
    private static final byte TINK_VERSION = 1;

    private static final int PREFIX_BYTES = 5;

    private final SecretKeys keys;

    @Inject
    SecretBox(SecretsConfig config) {
        this(config.key().orElse(List.of()));
    }

    /**
     * @param base64Keys 32 bytes each, the first one seals
     * @throws IllegalArgumentException with a sentence for operators
     */
    public SecretBox(List<String> base64Keys) {
        this.keys = SecretKeys.of(base64Keys);
    }

    public String seal(String context, String secret) {
        try {
            byte[] ciphertext = keys.aead().encrypt(bytes(secret), bytes(context));
            byte[] rest = Arrays.copyOfRange(ciphertext, PREFIX_BYTES, ciphertext.length);
            return prefix(keys.primary()) + Base64.getEncoder().encodeToString(rest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret cannot be sealed.", e);
        }
    }

    /** @throws UnreadableSecretException when its key is not configured, it was changed, or the context is another */
    public String open(String context, String sealed) {
        Matcher parts = SEALED.matcher(sealed);
        if (!parts.matches()) {
            throw new UnreadableSecretException("A secret is not in the format of sealed secrets.");
        }
        int keyId = HexFormat.fromHexDigits(parts.group(1));
        if (!keys.ids().contains(keyId)) {
            throw new UnreadableSecretException("A secret was sealed with the key " + parts.group(1)
                    + ", which is not in debrief.secrets.key. Add that key after the first one.");
        }
        try {
            byte[] rest = Base64.getDecoder().decode(parts.group(2));
            byte[] ciphertext = ByteBuffer.allocate(PREFIX_BYTES + rest.length)
                    .put(TINK_VERSION)
                    .putInt(keyId)
                    .put(rest)
                    .array();
            return new String(keys.aead().decrypt(ciphertext, bytes(context)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw new UnreadableSecretException("A secret was changed, or belongs to another row.");
        }
    }

    /** Seals with the first key what was sealed with another one; empty when nothing is to be done. */
    public Optional<String> reseal(String context, String sealed) {
        return sealed.startsWith(prefix(keys.primary()))
                ? Optional.empty()
                : Optional.of(seal(context, open(context, sealed)));
    }

    private static String prefix(int keyId) {
        return "v1." + HexFormat.of().toHexDigits(keyId) + ".";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
