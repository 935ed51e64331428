package dev.debrief.actions.tracker;

import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.client.TrackerTraits;
import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses settings that the product cannot have. */
@ApplicationScoped
class TrackerRules {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final IssueTrackers products;
    private final UrlGuard guard;

    TrackerRules(IssueTrackers products, UrlGuard guard) {
        this.products = products;
        this.guard = guard;
    }

    /** @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED or URL_REFUSED */
    void require(TrackerKind kind, TrackerSettings settings) {
        TrackerTraits traits = products.traits(kind);
        requireUrl(traits, settings.baseUrl());
        if (!traits.projectPattern().matcher(settings.project()).matches()) {
            throw invalid(traits, "needs another project.", "/project", "must be " + traits.project());
        }
        if (traits.needsUser() && settings.user() == null) {
            throw invalid(traits, "needs the user of the token.", "/credentials/user", "is required for this kind");
        }
        if (!traits.hasDueDate() && settings.sync().directions().dueDate().receives()) {
            throw invalid(
                    traits,
                    "has no due dates, so they can be sent as text only.",
                    "/directions/dueDate",
                    "must be OUT or NONE for this kind");
        }
    }

    /**
     * Otherwise who may edit a tracker could have its token sent to a server of their own.
     *
     * @param after with URLs that {@link #require} accepts
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED
     */
    void requireTokenOfItsServer(TrackerKind kind, TrackerSettings before, TrackerEdit after) {
        TrackerSettings settings = after.settings();
        boolean same =
                server(kind, before).equals(server(kind, settings)) && Objects.equals(before.user(), settings.user());
        if (!same && after.newToken() == null) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The stored token was given for another server or user. Send the token of the new one.")
                    .at("/credentials/token", "is required with another server or user");
        }
    }

    /** Whether ids of issues mean other issues afterwards. */
    boolean isAnotherProject(TrackerKind kind, TrackerSettings before, TrackerSettings after) {
        return !before.project().equals(after.project()) || !url(kind, before).equals(url(kind, after));
    }

    /** Scheme, host and port. */
    private String server(TrackerKind kind, TrackerSettings settings) {
        URI url = URI.create(url(kind, settings));
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? HTTPS : HTTP;
        return scheme + "://" + String.valueOf(url.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }

    private String url(TrackerKind kind, TrackerSettings settings) {
        return products.traits(kind).baseUrl(settings.baseUrl());
    }

    private void requireUrl(TrackerTraits traits, @Nullable String url) {
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
            throw TrackerProblem.URL_REFUSED
                    .because("The base URL cannot be used: " + refused.reason())
                    .at("/baseUrl", refused.reason());
        }
    }

    /**
     * Some products dictate the format of the secret of webhooks.
     *
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED
     */
    void requireSecret(TrackerKind kind, String secret) {
        try {
            products.of(kind).authentication(kind, List.of(secret));
        } catch (IllegalArgumentException notInItsFormat) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The secret cannot be used.")
                    .at("/secret", "is not in the format of the product");
        }
    }

    private static RuntimeException invalid(TrackerTraits traits, String why, String pointer, String error) {
        return StandardProblem.VALIDATION_FAILED
                .because(traits.name() + " " + why)
                .at(pointer, error);
    }
}
