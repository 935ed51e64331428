package dev.debrief.postmortems.publishing.client;

import dev.debrief.platform.peer.PeerTraits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What distinguishes a product.
 *
 * @param name to show to people
 * @param publicUrl the base URL to use if none is given; null if each customer has another one
 * @param needsUser whether the credential is used together with a user
 * @param credential what the credential is, as a sentence for admins
 */
public record TargetTraits(
        String name, @Nullable String publicUrl, boolean needsUser, String credential, List<TargetSetting> settings)
        implements PeerTraits {

    public TargetTraits {
        settings = List.copyOf(settings);
    }
}
