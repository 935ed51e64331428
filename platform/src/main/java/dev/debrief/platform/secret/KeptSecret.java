package dev.debrief.platform.secret;

import org.jspecify.annotations.Nullable;

/** Stands for a stored secret in the target of a merge patch, which cannot contain the secret itself. */
public final class KeptSecret {

    public static final String PLACEHOLDER = "********";

    private KeptSecret() {}

    /** What replaces the stored secret after the patch; null to keep it. */
    public static @Nullable String replacement(@Nullable String patched) {
        return PLACEHOLDER.equals(patched) ? null : patched;
    }
}
