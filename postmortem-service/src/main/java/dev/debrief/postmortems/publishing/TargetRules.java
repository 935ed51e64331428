package dev.debrief.postmortems.publishing;

import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.peer.PeerAddress;
import dev.debrief.platform.peer.PeerRules;
import dev.debrief.postmortems.publishing.client.PublishingClients;
import dev.debrief.postmortems.publishing.client.TargetKind;
import dev.debrief.postmortems.publishing.client.TargetSetting;
import dev.debrief.postmortems.publishing.client.TargetTraits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses settings that the product cannot have. */
@ApplicationScoped
class TargetRules {

    private final PublishingClients products;
    private final PeerRules rules;

    TargetRules(PublishingClients products, UrlGuard guard) {
        this.products = products;
        this.rules = new PeerRules(guard, PublishingProblem.URL_REFUSED, "credential");
    }

    /** @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED or URL_REFUSED */
    void require(TargetKind kind, TargetSettings settings) {
        TargetTraits traits = products.traits(kind);
        rules.requireUrl(traits, settings.baseUrl());
        rules.requireUser(traits, settings.user());
        for (TargetSetting setting : traits.settings()) {
            requireSetting(traits, setting, settings.place().get(setting.key()));
        }
        for (String key : settings.place().keySet()) {
            if (traits.settings().stream().noneMatch(setting -> setting.key().equals(key))) {
                throw PeerRules.invalid(
                        traits, "does not have all of these settings.", "/settings", "may have only " + names(traits));
            }
        }
    }

    private static void requireSetting(TargetTraits traits, TargetSetting setting, @Nullable String value) {
        if (value == null && setting.required()) {
            throw PeerRules.invalid(
                    traits,
                    "needs the setting " + setting.key() + ": " + setting.description(),
                    "/settings",
                    "must have " + setting.key());
        }
        if (value != null && !setting.pattern().matcher(value).matches()) {
            throw PeerRules.invalid(
                    traits,
                    "needs another value of " + setting.key() + ": " + setting.description(),
                    "/settings/" + setting.key(),
                    "must match " + setting.pattern().pattern());
        }
    }

    private static String names(TargetTraits traits) {
        return traits.settings().stream().map(TargetSetting::key).collect(Collectors.joining(", "));
    }

    /** As {@link PeerRules#requireCredentialOfItsServer}. */
    void requireCredentialOfItsServer(TargetKind kind, TargetSettings before, TargetEdit after) {
        rules.requireCredentialOfItsServer(
                address(kind, before), address(kind, after.settings()), after.newCredential());
    }

    /** Whether ids of pages mean other pages afterwards, or none. */
    boolean isAnotherPlace(TargetKind kind, TargetSettings before, TargetSettings after) {
        return !before.place().equals(after.place())
                || !address(kind, before).url().equals(address(kind, after).url());
    }

    private PeerAddress address(TargetKind kind, TargetSettings settings) {
        return PeerAddress.of(products.traits(kind), settings.baseUrl(), settings.user());
    }
}
