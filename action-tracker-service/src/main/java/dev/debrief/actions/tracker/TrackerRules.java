package dev.debrief.actions.tracker;

import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.client.TrackerTraits;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.peer.PeerAddress;
import dev.debrief.platform.peer.PeerRules;
import dev.debrief.platform.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Refuses settings that the product cannot have. */
@ApplicationScoped
class TrackerRules {

    private final IssueTrackers products;
    private final PeerRules rules;

    TrackerRules(IssueTrackers products, UrlGuard guard) {
        this.products = products;
        this.rules = new PeerRules(guard, TrackerProblem.URL_REFUSED, "token");
    }

    /** @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED or URL_REFUSED */
    void require(TrackerKind kind, TrackerSettings settings) {
        TrackerTraits traits = products.traits(kind);
        rules.requireUrl(traits, settings.baseUrl());
        if (!traits.projectPattern().matcher(settings.project()).matches()) {
            throw PeerRules.invalid(traits, "needs another project.", "/project", "must be " + traits.project());
        }
        rules.requireUser(traits, settings.user());
        if (!traits.hasDueDate() && settings.sync().directions().dueDate().receives()) {
            throw PeerRules.invalid(
                    traits,
                    "has no due dates, so they can be sent as text only.",
                    "/directions/dueDate",
                    "must be OUT or NONE for this kind");
        }
    }

    /** As {@link PeerRules#requireCredentialOfItsServer}. */
    void requireTokenOfItsServer(TrackerKind kind, TrackerSettings before, TrackerEdit after) {
        rules.requireCredentialOfItsServer(address(kind, before), address(kind, after.settings()), after.newToken());
    }

    /** Whether ids of issues mean other issues afterwards. */
    boolean isAnotherProject(TrackerKind kind, TrackerSettings before, TrackerSettings after) {
        return !before.project().equals(after.project())
                || !address(kind, before).url().equals(address(kind, after).url());
    }

    private PeerAddress address(TrackerKind kind, TrackerSettings settings) {
        return PeerAddress.of(products.traits(kind), settings.baseUrl(), settings.user());
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
}
