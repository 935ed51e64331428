package dev.debrief.postmortems.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A share link to create.
 *
 * @param expiresAt null for the default
 * @param endsWithNewVersion whether it ends when a newer version is published
 * @param confirmRestricted whether it may be made for a restricted postmortem
 */
public record NewShareLink(
        ShareAudience audience, @Nullable Instant expiresAt, boolean endsWithNewVersion, boolean confirmRestricted) {}
