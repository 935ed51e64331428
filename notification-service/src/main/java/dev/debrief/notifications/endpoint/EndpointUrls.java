package dev.debrief.notifications.endpoint;

import dev.debrief.notifications.contact.EmailAddress;
import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.outgoing.UrlGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** The URLs of endpoints: which are accepted, and how they are shown. */
@ApplicationScoped
class EndpointUrls {

    /** In place of what is a secret. No URL that is stored contains it. */
    static final String MASK = "…";

    private static final String MAILTO = "mailto:";
    private static final int MAX_ADDRESS_LENGTH = 254;
    private static final int SHOWN_AT_END = 4;

    /** With less, the characters at the end would give away too much of it. */
    private static final int LEAST_SECRET_LENGTH = 24;

    private final UrlGuard guard;

    EndpointUrls(UrlGuard guard) {
        this.guard = guard;
    }

    /** @throws dev.debrief.platform.problem.ProblemException URL_REFUSED */
    void requireAllowed(EndpointKind kind, String url) {
        try {
            if (kind == EndpointKind.EMAIL) {
                requireAddress(url);
            } else {
                requireUnmasked(url);
                guard.requireAllowed(url);
            }
        } catch (RefusedUrlException refused) {
            throw EndpointProblem.URL_REFUSED
                    .because("The URL cannot be used: " + refused.reason())
                    .at("/url", refused.reason());
        }
    }

    /** The URL as it may be read: of a secret one, the server and the last characters to tell it from others. */
    static String shown(EndpointKind kind, String url) {
        if (!kind.hasSecretUrl()) {
            return url;
        }
        URI parsed = URI.create(url);
        String server = parsed.getScheme() + "://" + parsed.getRawAuthority() + "/";
        String end = url.length() - server.length() < LEAST_SECRET_LENGTH
                ? ""
                : url.substring(url.offsetByCodePoints(url.length(), -SHOWN_AT_END));
        return server + MASK + end;
    }

    static String addressOf(String mailto) {
        return mailto.substring(MAILTO.length());
    }

    private static void requireAddress(String url) {
        boolean valid = url.startsWith(MAILTO)
                && url.length() <= MAILTO.length() + MAX_ADDRESS_LENGTH
                && EmailAddress.isValid(addressOf(url));
        if (!valid) {
            throw new RefusedUrlException("It must be an address like mailto:payments@example.com.");
        }
    }

    private static void requireUnmasked(String url) {
        if (url.contains(MASK)) {
            throw new RefusedUrlException("It is masked. Enter the whole URL.");
        }
    }
}
