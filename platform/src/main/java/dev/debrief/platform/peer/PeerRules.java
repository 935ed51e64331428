package dev.debrief.platform.peer;

import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.ProblemType;
import dev.debrief.platform.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/** Refuses settings that no product can have. */
public final class PeerRules {

    private final UrlGuard guard;
    private final ProblemType urlRefused;
    private final String credential;

    /**
     * @param urlRefused the problem for a URL that is not allowed
     * @param credential what it is called in the feature: {@code token}
     */
    public PeerRules(UrlGuard guard, ProblemType urlRefused, String credential) {
        this.guard = guard;
        this.urlRefused = urlRefused;
        this.credential = credential;
    }

    /** @throws ProblemException VALIDATION_FAILED without a user that the product needs */
    public void requireUser(PeerTraits traits, @Nullable String user) {
        if (traits.needsUser() && user == null) {
            throw invalid(
                    traits,
                    "needs the user of the " + credential + ".",
                    "/credentials/user",
                    "is required for this kind");
        }
    }

    /**
     * Checks the base URL.
     *
     * @param url null for the public address of the product
     * @throws ProblemException VALIDATION_FAILED, or that for a URL that is not allowed
     */
    public void requireUrl(PeerTraits traits, @Nullable String url) {
        if (url == null) {
            if (traits.publicUrl() == null) {
                throw invalid(traits, "has no public address.", "/baseUrl", "is required for this kind");
            }
            return;
        }
        if (url.indexOf('?') >= 0) {
            throw invalid(traits, "needs a base URL.", "/baseUrl", "must have no query");
        }
        try {
            guard.requireAllowed(url);
        } catch (RefusedUrlException refused) {
            throw urlRefused
                    .because("The base URL cannot be used: " + refused.reason())
                    .at("/baseUrl", refused.reason());
        }
    }

    /**
     * Otherwise who may edit a peer could have its credential sent to a server of their own.
     *
     * @param after with a URL that {@link #requireUrl} accepts
     * @param newCredential null if the stored one is kept
     * @throws ProblemException VALIDATION_FAILED
     */
    public void requireCredentialOfItsServer(PeerAddress before, PeerAddress after, @Nullable String newCredential) {
        if (newCredential == null && !after.hasServerAndUserOf(before)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The stored " + credential
                            + " was given for another server or user. Send that of the new one.")
                    .at("/credentials/token", "is required with another server or user");
        }
    }

    /** The problem of a setting that the product cannot have. @param why the rest of a sentence about the product */
    public static ProblemException invalid(PeerTraits traits, String why, String pointer, String error) {
        return StandardProblem.VALIDATION_FAILED
                .because(traits.name() + " " + why)
                .at(pointer, error);
    }
}
