package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.ChangesRequested;
import dev.debrief.contracts.postmortem.PostmortemApproved;
import dev.debrief.contracts.postmortem.PostmortemFact;
import dev.debrief.contracts.postmortem.PostmortemSubmitted;
import dev.debrief.contracts.postmortem.ReviewApproved;
import dev.debrief.contracts.postmortem.ReviewRequested;
import dev.debrief.notifications.announcement.Tone;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Facts about reviews in words, and whom they concern. */
final class ReviewTexts {

    private final Phrases phrases;

    ReviewTexts(Phrases phrases) {
        this.phrases = phrases;
    }

    static boolean isAboutReview(PostmortemFact fact) {
        return fact instanceof PostmortemSubmitted
                || fact instanceof ReviewRequested
                || fact instanceof ReviewApproved
                || fact instanceof ChangesRequested
                || fact instanceof PostmortemApproved;
    }

    /** Who is told without having subscribed: those who are asked. Whoever only has a role is not known by handle. */
    static Set<String> addressed(PostmortemFact fact) {
        return fact instanceof ReviewRequested requested
                ? requested.reviewers().stream().map(Person::handle).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** @param name of the postmortem */
    Story tell(String name, PostmortemFact fact) {
        if (fact instanceof PostmortemSubmitted submitted) {
            return Story.of(
                    Tone.NUDGE,
                    submitted.at(),
                    name + " is ready for review",
                    submitted.by().displayName() + " handed it in on " + phrases.moment(submitted.at()) + ".");
        } else if (fact instanceof ReviewRequested requested) {
            return Story.of(
                    Tone.NUDGE,
                    requested.at(),
                    "Your view is asked for: " + name,
                    requested.by().displayName() + " asks " + names(requested.reviewers())
                            + " what would make it a better lesson.");
        } else if (fact instanceof ReviewApproved approved) {
            return Story.news(
                    approved.at(),
                    approved.by().displayName() + " agrees with " + name,
                    approved.comment(),
                    stillAsked(approved.outstanding()));
        } else if (fact instanceof ChangesRequested requested) {
            return Story.of(
                    Tone.NUDGE,
                    requested.at(),
                    "The review of " + name + " has suggestions",
                    requested.by().displayName() + " wrote: " + requested.comment());
        }
        PostmortemApproved approved = (PostmortemApproved) fact;
        return Story.of(
                Tone.CELEBRATION,
                approved.at(),
                name + " is approved",
                approved.by().displayName() + " agreed on " + phrases.moment(approved.at()) + ".");
    }

    private static String stillAsked(List<Person> outstanding) {
        return outstanding.isEmpty() ? "Everybody who was asked agrees." : "Still asked: " + names(outstanding) + ".";
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::displayName).collect(Collectors.joining(", "));
    }
}
