package dev.debrief.platform.secret;

/**
 * Sealed secrets that a service stores. Write an application-scoped bean of this type: the service then does not start
 * without valid keys, and seals the secrets with the first key when it starts.
 */
public interface SealedSecrets {

    /** Things that have a secret, in the plural: {@code endpoints}. */
    String noun();

    /**
     * Seals all secrets with the first key, so that the other keys can be removed. Logs and skips those that cannot be
     * opened.
     *
     * @return how many of these things changed
     */
    int resealAll();
}
