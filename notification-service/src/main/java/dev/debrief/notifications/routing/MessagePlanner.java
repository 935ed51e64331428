package dev.debrief.notifications.routing;

import dev.debrief.notifications.channel.ChannelRegistry;
import dev.debrief.notifications.contact.ContactService;
import dev.debrief.notifications.endpoint.EndpointService;
import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Invitation;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.preference.PreferenceService;
import dev.debrief.notifications.preference.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Applies what people and teams prefer. A team receives messages at its own addresses and endpoints; one without any
 * receives them through its members, each by their own preferences. What is about a meeting reaches the members of its
 * teams in any case, because it belongs in the calendar of each of them.
 */
@ApplicationScoped
class MessagePlanner {

    private static final Set<Frequency> DIGESTS = Set.of(Frequency.DAILY, Frequency.WEEKLY);

    private final ContactService contacts;
    private final EndpointService endpoints;
    private final PreferenceService preferences;
    private final ChannelRegistry channels;
    private final Clock clock;

    MessagePlanner(
            ContactService contacts,
            EndpointService endpoints,
            PreferenceService preferences,
            ChannelRegistry channels,
            Clock clock) {
        this.contacts = contacts;
        this.endpoints = endpoints;
        this.preferences = preferences;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * @param interests completed with the endpoints and the members of teams; whoever muted it is dropped
     * @param concerns whether a member of a team may be notified, which is not decided by who is in the team
     */
    MessagePlan plan(Interests interests, Notification notification, Predicate<String> concerns) {
        Instant now = clock.instant();
        Set<String> teams = interests.teams();
        Map<String, Set<UUID>> endpointsOfTeams = teams.isEmpty()
                ? Map.of()
                : endpoints.ofTeams(teams, !notification.audience().open());
        Map<String, List<String>> membersOfTeams =
                membersOf(teams, endpointsOfTeams.keySet(), notification.invitation());
        Map<String, Preferences> known = preferencesOf(interests, membersOfTeams.values());

        interests.retainHandles(handle -> wants(handle, known, notification, now));
        endpointsOfTeams.forEach((team, ids) -> addEndpoints(interests, team, ids));
        membersOfTeams.forEach((team, members) -> addMembers(interests, team, members, concerns));
        interests.retainHandles(handle -> wants(handle, known, notification, now));
        return new MessagePlan(interests, known, notification, now, channels.keys(), channels::recipients);
    }

    private Map<String, List<String>> membersOf(
            Set<String> teams, Set<String> teamsWithEndpoints, @Nullable Invitation invitation) {
        Map<String, List<String>> members = new HashMap<>();
        Set<String> others = new HashSet<>(teams);
        others.removeAll(teamsWithEndpoints);
        if (!others.isEmpty()) {
            members.putAll(contacts.membersOfTeamsWithoutAddress(others));
        }
        if (invitation != null) {
            members.putAll(invitedMembers(teams, invitation));
        }
        return members;
    }

    private Map<String, List<String>> invitedMembers(Set<String> teams, Invitation invitation) {
        Set<String> invited = new HashSet<>(teams);
        invited.removeIf(team -> !invitation.concerns(team));
        return invited.isEmpty() ? Map.of() : contacts.membersOfTeams(invited);
    }

    /** Endpoints have the defaults of the organisation. */
    private Map<String, Preferences> preferencesOf(Interests interests, Collection<List<String>> members) {
        Set<String> all = new HashSet<>(interests.handles().keySet());
        members.forEach(all::addAll);
        interests.endpoints(DIGESTS).keySet().forEach(id -> all.add(id.toString()));
        return preferences.of(all);
    }

    private static boolean wants(
            String handle, Map<String, Preferences> known, Notification notification, Instant now) {
        Preferences own = known.get(handle);
        return own == null || !own.mutes(notification, now);
    }

    private static void addEndpoints(Interests interests, String team, Set<UUID> ids) {
        Interest ofTeam = interests.handles().get(team);
        if (ofTeam != null) {
            ids.forEach(id -> interests.add(id, ofTeam.through(team)));
        }
    }

    private static void addMembers(Interests interests, String team, List<String> members, Predicate<String> concerns) {
        Interest ofTeam = interests.handles().get(team);
        if (ofTeam != null) {
            members.stream().filter(concerns).forEach(member -> interests.add(member, ofTeam.through(team)));
        }
    }
}
