package dev.debrief.notifications.subscription;

import dev.debrief.notifications.contact.Handle;
import dev.debrief.notifications.notification.ComposedEventTypes;
import dev.debrief.platform.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a subscription must comply with. */
final class SubscriptionRules {

    private static final Pattern HANDLE = Pattern.compile(Handle.PATTERN);
    private static final String TEAM = "team:";

    private static final String UNSUPPORTED =
            "is not supported with " + ComposedEventTypes.WEEKLY_IMPROVEMENTS + ", which supports only a frequency";

    private SubscriptionRules() {}

    /** @throws ProblemException INVALID_SUBSCRIPTION with the reason */
    static void requireValid(Subscriber subscriber, SubscriptionCriteria criteria) {
        requireOneSubscriber(subscriber);
        if (criteria.onlyOwn() && subscriber.endpointId() != null) {
            throw invalid("onlyOwn is not supported for endpoints.").at("/onlyOwn", "must be false for an endpoint");
        }
        requireEventTypes(criteria.eventTypes());
        requireWholeSummary(criteria);
        requireHandles("teams", criteria.teams(), TEAM, "must be team:<name>");
        requireHandles("owners", criteria.owners(), "", Handle.RULE);
    }

    private static void requireOneSubscriber(Subscriber subscriber) {
        if (!subscriber.isExactlyOne()) {
            throw invalid("A subscription needs a contact, an endpoint or everybody.")
                    .at("/contact", "is required without endpoint and everybody, and not allowed with them");
        }
        String contact = subscriber.contact();
        if (contact != null && !isHandle(contact)) {
            throw invalid("'" + contact + "' is no handle.").at("/contact", Handle.RULE);
        }
    }

    private static void requireEventTypes(List<String> eventTypes) {
        for (int i = 0; i < eventTypes.size(); i++) {
            Optional<String> violation = EventTypePatterns.violation(eventTypes.get(i));
            if (violation.isPresent()) {
                throw invalid("'" + eventTypes.get(i) + "' is not a known event type.")
                        .at("/eventTypes/" + i, violation.get());
            }
        }
    }

    /** The summary is about no single subject, so that a criterion for subjects would never match it. */
    private static void requireWholeSummary(SubscriptionCriteria criteria) {
        if (!criteria.eventTypes().contains(ComposedEventTypes.WEEKLY_IMPROVEMENTS)) {
            return;
        }
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("services", !criteria.services().isEmpty());
        given.put("teams", !criteria.teams().isEmpty());
        given.put("labels", !criteria.labels().isEmpty());
        given.put("owners", !criteria.owners().isEmpty());
        given.put("onlyOwn", criteria.onlyOwn());
        given.values().removeIf(present -> !present);
        if (!given.isEmpty()) {
            ProblemException problem = invalid(
                    "The weekly summary of improvements is about the whole organisation. A team receives its own without"
                            + " a subscription.");
            given.keySet().forEach(member -> problem.at("/" + member, UNSUPPORTED));
            throw problem;
        }
    }

    private static void requireHandles(String member, List<String> handles, String prefix, String rule) {
        for (int i = 0; i < handles.size(); i++) {
            if (!isHandle(handles.get(i)) || !handles.get(i).startsWith(prefix)) {
                throw invalid("'" + handles.get(i) + "' is no handle that " + member + " can have.")
                        .at("/" + member + "/" + i, rule);
            }
        }
    }

    private static boolean isHandle(String text) {
        return HANDLE.matcher(text).matches();
    }

    private static ProblemException invalid(String detail) {
        return SubscriptionProblem.INVALID_SUBSCRIPTION.because(detail);
    }
}
