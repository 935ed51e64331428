package dev.debrief.notifications.routing;

import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.channel.RoutingContext;
import dev.debrief.notifications.digest.DigestRecipient;
import dev.debrief.notifications.notification.Addressee;
import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Invitation;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.preference.Preferences;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the preferences of all who are to receive a notification make of it: feed items, messages and digests.
 *
 * @param preferences of all handles, and of endpoints in digests, by id; those that are absent have the defaults
 * @param channels keys of all channels
 * @param selection the recipients of all channels
 */
record MessagePlan(
        Interests interests,
        Map<String, Preferences> preferences,
        Notification notification,
        Instant now,
        Set<String> channels,
        Function<RoutingContext, List<Recipient>> selection) {

    /** Whose feed it is in, and why. */
    Map<String, Reason> feed() {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        interests.handles().forEach((handle, interest) -> reasons.put(handle, interest.reason()));
        return reasons;
    }

    /** Who receives a message of their own; in their quiet hours at their end, unless it is urgent. */
    List<Recipient> messages(boolean urgent) {
        return recipients(Set.of(Frequency.INSTANT), !urgent);
    }

    /** As {@link #messages}, also those who would receive it in a digest. */
    List<Recipient> messagesToAll() {
        return recipients(Set.of(Frequency.values()), true);
    }

    /** Who receives it in a digest. Digests have a time of day, so quiet hours do not count. */
    List<DigestRecipient> digests() {
        return Stream.of(Frequency.DAILY, Frequency.WEEKLY)
                .flatMap(frequency -> recipients(Set.of(frequency), false).stream()
                        .map(recipient -> new DigestRecipient(
                                recipient, frequency, preferencesOf(recipient).nextDigest(frequency, now))))
                .toList();
    }

    private List<Recipient> recipients(Set<Frequency> frequencies, boolean respectsQuietHours) {
        List<Addressee> addressees = interests.handles().entrySet().stream()
                .filter(entry -> frequencies.contains(entry.getValue().frequency()))
                .map(entry -> addressee(entry.getKey(), entry.getValue(), respectsQuietHours))
                .toList();
        Map<UUID, Interest> endpoints = interests.endpoints(frequencies);
        if (addressees.isEmpty() && endpoints.isEmpty()) {
            return List.of();
        }
        Map<UUID, Reason> reasons = endpoints.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().reason()));
        return selection.apply(new RoutingContext(notification.audience(), addressees, reasons)).stream()
                .flatMap(recipient -> asTheTeamPrefers(recipient, respectsQuietHours).stream())
                .toList();
    }

    private Addressee addressee(String handle, Interest interest, boolean respectsQuietHours) {
        Preferences own = preferencesOf(handle);
        return new Addressee(
                handle,
                interest.reason(),
                interest.team(),
                own.channelsFor(notification.content().tone(), channels),
                respectsQuietHours ? quietUntil(own) : null);
    }

    /** A change of a meeting, and an invitation to one that begins in quiet hours, do not wait for their end. */
    private @Nullable Instant quietUntil(Preferences own) {
        Instant end = own.quietUntil(now).orElse(null);
        Invitation invitation = notification.invitation();
        boolean wouldBeLate = end != null
                && invitation != null
                && (invitation.sequence() > 0 || invitation.startsAt().isBefore(end));
        return wouldBeLate ? null : end;
    }

    /** The preferences of a team also apply to its endpoints, for what they receive through it. */
    private Optional<Recipient> asTheTeamPrefers(Recipient recipient, boolean respectsQuietHours) {
        Interest interest = interests.ofEndpoint(recipient.id());
        String team = interest == null ? null : interest.team();
        if (team == null) {
            return Optional.of(recipient);
        }
        Preferences ofTeam = preferencesOf(team);
        if (!ofTeam.channelsFor(notification.content().tone(), channels).contains(recipient.channel())) {
            return Optional.empty();
        }
        @Nullable Instant notBefore = respectsQuietHours ? quietUntil(ofTeam) : null;
        return Optional.of(new Recipient(
                recipient.channel(),
                recipient.id(),
                recipient.name(),
                recipient.concurrencyKey(),
                recipient.reason(),
                team,
                notBefore));
    }

    private Preferences preferencesOf(Recipient recipient) {
        Interest ofEndpoint = interests.ofEndpoint(recipient.id());
        String team = ofEndpoint == null ? null : ofEndpoint.team();
        return preferencesOf(Objects.requireNonNullElse(team, recipient.id()));
    }

    private Preferences preferencesOf(String handle) {
        return Objects.requireNonNullElse(preferences.get(handle), Preferences.DEFAULT);
    }
}
