package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.ChangesRequested;
import dev.debrief.contracts.postmortem.PostmortemApproved;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.PostmortemSubmitted;
import dev.debrief.contracts.postmortem.ReviewApproved;
import dev.debrief.contracts.postmortem.ReviewRequested;
import dev.debrief.notifications.notification.Tone;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Events about reviews in words, and whom they concern. */
final class ReviewMessageRenderer {

    private final MessageFormatter formatter;

    ReviewMessageRenderer(MessageFormatter formatter) {
        this.formatter = formatter;
    }

    static boolean isAboutReview(PostmortemEvent event) {
        return event instanceof PostmortemSubmitted
                || event instanceof ReviewRequested
                || event instanceof ReviewApproved
                || event instanceof ChangesRequested
                || event instanceof PostmortemApproved;
    }

    /** Who is told without having subscribed: those who are asked. Whoever only has a role is not known by handle. */
    static Set<String> addressed(PostmortemEvent event) {
        return event instanceof ReviewRequested requested
                ? requested.reviewers().stream().map(Person::handle).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** @param name of the postmortem */
    RenderedMessage tell(String name, PostmortemEvent event) {
        if (event instanceof PostmortemSubmitted submitted) {
            return RenderedMessage.of(
                    Tone.NUDGE,
                    submitted.at(),
                    name + " is ready for review",
                    submitted.by().displayName() + " handed it in on " + formatter.formatInstant(submitted.at()) + ".");
        } else if (event instanceof ReviewRequested requested) {
            return RenderedMessage.of(
                    Tone.NUDGE,
                    requested.at(),
                    "Your view is asked for: " + name,
                    requested.by().displayName() + " asks " + names(requested.reviewers())
                            + " what would make it a better lesson.");
        } else if (event instanceof ReviewApproved approved) {
            return RenderedMessage.news(
                    approved.at(),
                    approved.by().displayName() + " agrees with " + name,
                    approved.comment(),
                    stillAsked(approved.outstanding()));
        } else if (event instanceof ChangesRequested requested) {
            return RenderedMessage.of(
                    Tone.NUDGE,
                    requested.at(),
                    "The review of " + name + " has suggestions",
                    requested.by().displayName() + " wrote: " + requested.comment());
        }
        PostmortemApproved approved = (PostmortemApproved) event;
        return RenderedMessage.of(
                Tone.CELEBRATION,
                approved.at(),
                name + " is approved",
                approved.by().displayName() + " agreed on " + formatter.formatInstant(approved.at()) + ".");
    }

    private static String stillAsked(List<Person> outstanding) {
        return outstanding.isEmpty() ? "Everybody who was asked agrees." : "Still asked: " + names(outstanding) + ".";
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::displayName).collect(Collectors.joining(", "));
    }
}
