package dev.debrief.platform.peer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What distinguishes a product that can be a peer. */
public interface PeerTraits {

    /** To show to people. */
    String name();

    /** The base URL to use if none is given; null if each customer has another one. */
    @Nullable String publicUrl();

    /** Whether the credential is used together with a user. */
    boolean needsUser();

    /** The URL below which requests are made, without a slash at the end. @param given null for the public address */
    default String baseUrl(@Nullable String given) {
        String url = given == null ? Objects.requireNonNullElse(publicUrl(), "") : given;
        return url.replaceFirst("/+$", "");
    }
}
