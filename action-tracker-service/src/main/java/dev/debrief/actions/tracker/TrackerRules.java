package dev.debrief.actions.tracker;

import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.client.TrackerTraits;
import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses settings that the product cannot have. */
@ApplicationScoped
class TrackerRules {

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
