package dev.debrief.notifications.routing.messaging;

import static dev.debrief.notifications.routing.messaging.RoutingRule.reminder;
import static dev.debrief.notifications.routing.messaging.RoutingRule.success;
import static dev.debrief.notifications.routing.messaging.RoutingRule.update;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.ChangesRequested;
import dev.debrief.contracts.postmortem.FollowUpReviewDue;
import dev.debrief.contracts.postmortem.FollowUpReviewHeld;
import dev.debrief.contracts.postmortem.FollowUpReviewScheduled;
import dev.debrief.contracts.postmortem.PostmortemApproved;
import dev.debrief.contracts.postmortem.PostmortemClosed;
import dev.debrief.contracts.postmortem.PostmortemCommented;
import dev.debrief.contracts.postmortem.PostmortemDrafted;
import dev.debrief.contracts.postmortem.PostmortemOverdue;
import dev.debrief.contracts.postmortem.PostmortemPublished;
import dev.debrief.contracts.postmortem.PostmortemReinstated;
import dev.debrief.contracts.postmortem.PostmortemReopened;
import dev.debrief.contracts.postmortem.PostmortemSubmitted;
import dev.debrief.contracts.postmortem.PostmortemUpdated;
import dev.debrief.contracts.postmortem.PostmortemWaived;
import dev.debrief.contracts.postmortem.PublicationFailed;
import dev.debrief.contracts.postmortem.PublicationSucceeded;
import dev.debrief.contracts.postmortem.ReviewApproved;
import dev.debrief.contracts.postmortem.ReviewRequested;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is notified of postmortems: the author, those who are asked for a review, and all who took part of its success.
 */
final class PostmortemRules {

    private PostmortemRules() {}

    static List<RoutingRule<?>> all() {
        return Stream.of(drafts(), MeetingRules.all(), reviews(), publication())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RoutingRule<?>> drafts() {
        return List.of(
                update(PostmortemDrafted.class)
                        .at(PostmortemDrafted::at)
                        .notifies(Role.EXPECTED, PostmortemDrafted::invited),
                update(PostmortemUpdated.class),
                update(PostmortemWaived.class).at(PostmortemWaived::at).by(PostmortemWaived::by),
                update(PostmortemReinstated.class).at(PostmortemReinstated::at).by(PostmortemReinstated::by));
    }

    private static List<RoutingRule<?>> reviews() {
        return List.of(
                update(FollowUpReviewScheduled.class),
                reminder(PostmortemSubmitted.class).at(PostmortemSubmitted::at).by(PostmortemSubmitted::by),
                reminder(ReviewRequested.class)
                        .at(ReviewRequested::at)
                        .by(ReviewRequested::by)
                        .notifies(Role.REVIEWERS, event -> handles(event.reviewers())),
                update(ReviewApproved.class)
                        .at(ReviewApproved::at)
                        .by(ReviewApproved::by)
                        .notifies(Role.AUTHOR),
                reminder(ChangesRequested.class)
                        .at(ChangesRequested::at)
                        .by(ChangesRequested::by)
                        .notifies(Role.AUTHOR),
                success(PostmortemApproved.class)
                        .at(PostmortemApproved::at)
                        .by(PostmortemApproved::by)
                        .notifies(Role.AUTHOR));
    }

    private static List<RoutingRule<?>> publication() {
        return List.of(
                reminder(PostmortemOverdue.class)
                        .at(PostmortemOverdue::overdueSince)
                        .notifies(Role.AUTHOR),
                success(PostmortemPublished.class)
                        .at(PostmortemPublished::at)
                        .by(PostmortemPublished::by)
                        .includingActor()
                        .notifies(Role.AUTHOR)
                        .notifies(Role.PARTICIPANTS),
                update(PublicationSucceeded.class).at(PublicationSucceeded::at),
                update(PublicationFailed.class).at(PublicationFailed::at).notifies(Role.AUTHOR),
                update(PostmortemReopened.class)
                        .at(PostmortemReopened::at)
                        .by(PostmortemReopened::by)
                        .notifies(Role.AUTHOR),
                reminder(FollowUpReviewDue.class).notifies(Role.AUTHOR).notifies(Role.LAST_FACILITATOR),
                update(FollowUpReviewHeld.class).at(FollowUpReviewHeld::at).by(FollowUpReviewHeld::by),
                success(PostmortemClosed.class)
                        .at(PostmortemClosed::at)
                        .by(PostmortemClosed::by)
                        .includingActor()
                        .notifies(Role.AUTHOR)
                        .notifies(Role.PARTICIPANTS)
                        .notifies(Role.ACTION_ITEM_OWNERS)
                        .notifies(Role.SERVICE_TEAMS),
                update(PostmortemCommented.class)
                        .at(PostmortemCommented::at)
                        .by(PostmortemCommented::by)
                        .notifies(Role.MENTIONED, PostmortemCommented::mentions));
    }

    private static Collection<String> handles(List<Person> people) {
        return people.stream().map(Person::handle).toList();
    }
}
