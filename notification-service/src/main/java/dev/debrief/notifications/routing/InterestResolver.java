package dev.debrief.notifications.routing;

import dev.debrief.notifications.contact.ContactService;
import dev.debrief.notifications.involvement.InvolvementService;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.subject.SubjectAttributes;
import dev.debrief.notifications.subject.SubjectService;
import dev.debrief.notifications.subscription.SubscriptionMatch;
import dev.debrief.notifications.subscription.SubscriptionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds who is to receive a notification: those whom its event concerns, and the subscribers. */
@ApplicationScoped
class InterestResolver {

    private final InvolvementService involvement;
    private final SubjectService subjects;
    private final SubscriptionService subscriptions;
    private final ContactService contacts;

    InterestResolver(
            InvolvementService involvement,
            SubjectService subjects,
            SubscriptionService subscriptions,
            ContactService contacts) {
        this.involvement = involvement;
        this.subjects = subjects;
        this.subscriptions = subscriptions;
        this.contacts = contacts;
    }

    /** Those who may see the subject. Endpoints are included whatever they may receive. */
    Interests resolve(RouteNotification command, SubjectAttributes attributes) {
        Set<String> participants = participantsOf(command);
        Interests interests = new Interests();
        command.direct().forEach((handle, reason) -> interests.add(handle, Interest.direct(reason)));
        for (StoredRole role : command.roles()) {
            boolean withoutAuthor =
                    role == StoredRole.AUTHOR && authorOf(attributes).isEmpty();
            StoredRole present = withoutAuthor ? StoredRole.PARTICIPANTS : role;
            handlesOf(present, command, attributes, participants)
                    .forEach(handle -> interests.add(handle, Interest.direct(present.reason())));
        }
        addSubscribers(interests, subscriptions.match(command.notification(), attributes, participants), participants);
        interests.retainHandles(command::concerns);
        return interests;
    }

    /** The subscribers of a notification about no subject of an event. */
    Interests subscribers(Notification notification) {
        Interests interests = new Interests();
        addSubscribers(interests, subscriptions.match(notification, SubjectAttributes.NONE, Set.of()), Set.of());
        return interests;
    }

    /** Empty if a machine reported the incident and nobody has submitted the postmortem yet. */
    private static Optional<String> authorOf(SubjectAttributes attributes) {
        return Optional.ofNullable(attributes.author())
                .filter(handle -> handle.startsWith("user:") || handle.startsWith("team:"));
    }

    private Set<String> participantsOf(RouteNotification command) {
        Set<UUID> ids = new HashSet<>(command.relatedSubjectIds());
        ids.add(command.notification().subjectId());
        return involvement.of(ids);
    }

    private Collection<String> handlesOf(
            StoredRole role, RouteNotification command, SubjectAttributes attributes, Set<String> participants) {
        return switch (role) {
            case AUTHOR -> authorOf(attributes).stream().toList();
            case FACILITATOR -> Stream.ofNullable(attributes.facilitator()).toList();
            case PARTICIPANTS -> participants;
            case SERVICE_TEAMS -> attributes.teams();
            case ACTION_ITEM_OWNERS ->
                subjects.ownersUnder(command.notification().subjectId());
        };
    }

    private void addSubscribers(Interests interests, List<SubscriptionMatch> matches, Set<String> participants) {
        Set<String> people =
                matches.stream().anyMatch(InterestResolver::includesAllPeople) ? contacts.people() : Set.of();
        for (SubscriptionMatch match : matches) {
            UUID endpoint = match.endpointId();
            if (endpoint != null) {
                interests.add(endpoint, new Interest(Reason.SUBSCRIBED, match.frequency(), null));
            } else if (match.everybody()) {
                Interest interest = new Interest(Reason.DEFAULT, match.frequency(), null);
                (match.onlyOwn() ? participants : people).forEach(handle -> interests.add(handle, interest));
            } else {
                interests.add(
                        Objects.requireNonNull(match.contact()),
                        new Interest(Reason.SUBSCRIBED, match.frequency(), null));
            }
        }
    }

    private static boolean includesAllPeople(SubscriptionMatch match) {
        return match.everybody() && !match.onlyOwn();
    }
}
