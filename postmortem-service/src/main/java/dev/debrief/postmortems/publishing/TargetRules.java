package dev.debrief.postmortems.publishing;

import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.publishing.client.PublishingClients;
import dev.debrief.postmortems.publishing.client.TargetKind;
import dev.debrief.postmortems.publishing.client.TargetSetting;
import dev.debrief.postmortems.publishing.client.TargetTraits;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses settings that the product cannot have. */
@ApplicationScoped
class TargetRules {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final PublishingClients products;
    private final UrlGuard guard;

    TargetRules(PublishingClients products, UrlGuard guard) {
        this.products = products;
        this.guard = guard;
    }

    /** @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED or URL_REFUSED */
    void require(TargetKind kind, TargetSettings settings) {
        TargetTraits traits = products.traits(kind);
        requireUrl(traits, settings.baseUrl());
        if (traits.needsUser() && settings.user() == null) {
            throw invalid(
                    traits, "needs the user of the credential.", "/credentials/user", "is required for this kind");
        }
        for (TargetSetting setting : traits.settings()) {
            requireSetting(traits, setting, settings.place().get(setting.key()));
        }
        for (String key : settings.place().keySet()) {
            if (traits.settings().stream().noneMatch(setting -> setting.key().equals(key))) {
                throw invalid(
                        traits, "does not have all of these settings.", "/settings", "may have only " + names(traits));
            }
        }
    }

    private static void requireSetting(TargetTraits traits, TargetSetting setting, @Nullable String value) {
        if (value == null && setting.required()) {
            throw invalid(
                    traits,
                    "needs the setting " + setting.key() + ": " + setting.description(),
                    "/settings",
                    "must have " + setting.key());
        }
        if (value != null && !setting.pattern().matcher(value).matches()) {
            throw invalid(
                    traits,
                    "needs another value of " + setting.key() + ": " + setting.description(),
                    "/settings/" + setting.key(),
                    "must match " + setting.pattern().pattern());
        }
    }

    private static String names(TargetTraits traits) {
        return traits.settings().stream().map(TargetSetting::key).collect(Collectors.joining(", "));
    }

    /**
     * Otherwise who may edit a target could have its credential sent to a server of their own.
     *
     * @param after with URLs that {@link #require} accepts
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED
     */
    void requireCredentialOfItsServer(TargetKind kind, TargetSettings before, TargetEdit after) {
        TargetSettings settings = after.settings();
        boolean same =
                server(kind, before).equals(server(kind, settings)) && Objects.equals(before.user(), settings.user());
        if (!same && after.newCredential() == null) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The stored credential was given for another server or user. Send that of the new one.")
                    .at("/credentials/token", "is required with another server or user");
        }
    }

    /** Whether ids of pages mean other pages afterwards, or none. */
    boolean isAnotherPlace(TargetKind kind, TargetSettings before, TargetSettings after) {
        return !before.place().equals(after.place()) || !url(kind, before).equals(url(kind, after));
    }

    /** Scheme, host and port. */
    private String server(TargetKind kind, TargetSettings settings) {
        URI url = URI.create(url(kind, settings));
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? HTTPS : HTTP;
        return scheme + "://" + String.valueOf(url.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }

    private String url(TargetKind kind, TargetSettings settings) {
        return products.traits(kind).baseUrl(settings.baseUrl());
    }

    private void requireUrl(TargetTraits traits, @Nullable String url) {
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
            throw PublishingProblem.URL_REFUSED
                    .because("The base URL cannot be used: " + refused.reason())
                    .at("/baseUrl", refused.reason());
        }
    }

    private static RuntimeException invalid(TargetTraits traits, String why, String pointer, String error) {
        return StandardProblem.VALIDATION_FAILED
                .because(traits.name() + " " + why)
                .at(pointer, error);
    }
}
