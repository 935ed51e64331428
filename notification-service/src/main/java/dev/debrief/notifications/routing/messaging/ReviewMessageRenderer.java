package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.ChangesRequested;
import dev.debrief.contracts.postmortem.PostmortemApproved;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.PostmortemSubmitted;
import dev.debrief.contracts.postmortem.ReviewApproved;
import dev.debrief.contracts.postmortem.ReviewRequested;
import dev.debrief.contracts.postmortem.value.FourEyesException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Renders the events of reviews. Requested reviewers are notified without a subscription, if they are named by handle.
 */
final class ReviewMessageRenderer {

    private final MessageFormatter formatter;

    ReviewMessageRenderer(MessageFormatter formatter) {
        this.formatter = formatter;
    }

    RenderedMessage render(PostmortemSubmitted event) {
        return RenderedMessage.reminder(
                event.at(),
                name(event) + " is ready for review",
                event.by().displayName() + " submitted it on " + formatter.formatInstant(event.at()) + ".");
    }

    RenderedMessage render(ReviewRequested event) {
        return RenderedMessage.reminder(
                        event.at(),
                        "Your review is requested: " + name(event),
                        event.by().displayName() + " asks " + names(event.reviewers())
                                + " what would make it more useful to others.")
                .withDirectRecipients(
                        event.reviewers().stream().map(Person::handle).collect(Collectors.toSet()));
    }

    RenderedMessage render(ReviewApproved event) {
        return RenderedMessage.update(
                event.at(),
                event.by().displayName() + " approved " + name(event),
                event.comment(),
                outstandingLine(event.outstanding()));
    }

    RenderedMessage render(ChangesRequested event) {
        return RenderedMessage.reminder(
                event.at(), event.by().displayName() + " suggested changes to " + name(event), event.comment());
    }

    RenderedMessage render(PostmortemApproved event) {
        return RenderedMessage.success(
                event.at(),
                name(event) + " is approved",
                event.by().displayName() + " approved it on " + formatter.formatInstant(event.at()) + ".",
                exceptionLines(event.fourEyesExceptions()));
    }

    /** Null unless exceptions from four eyes were taken. */
    static @Nullable String exceptionLines(@Nullable List<FourEyesException> exceptions) {
        return exceptions == null
                ? null
                : exceptions.stream()
                        .map(exception -> exception.by().displayName() + " took an exception from four eyes: "
                                + exception.reason())
                        .collect(Collectors.joining("\n"));
    }

    private String name(PostmortemEvent event) {
        return formatter.formatName(event.postmortem().key(), event.postmortem().title());
    }

    private static String outstandingLine(List<Person> outstanding) {
        return outstanding.isEmpty()
                ? "All requested reviews are complete."
                : "Outstanding reviews: " + names(outstanding) + ".";
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::displayName).collect(Collectors.joining(", "));
    }
}
