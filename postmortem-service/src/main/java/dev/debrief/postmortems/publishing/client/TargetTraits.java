package dev.debrief.postmortems.publishing.client;

import java.util.List;
import java.util.Objects;
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
        String name, @Nullable String publicUrl, boolean needsUser, String credential, List<TargetSetting> settings) {

    public TargetTraits {
        settings = List.copyOf(settings);
    }

    /** The URL below which requests are made, without a slash at the end. @param given null for the public address */
    public String baseUrl(@Nullable String given) {
        String url = given == null ? Objects.requireNonNullElse(publicUrl, "") : given;
        return url.replaceFirst("/+$", "");
    }
}
