package dev.debrief.documents.tree;

import static dev.debrief.documents.tree.DocumentTree.detail;
import static dev.debrief.documents.tree.TreeBuilder.bullets;
import static dev.debrief.documents.tree.TreeBuilder.emphasis;
import static dev.debrief.documents.tree.TreeBuilder.item;
import static dev.debrief.documents.tree.TreeBuilder.line;
import static dev.debrief.documents.tree.TreeBuilder.numbers;
import static dev.debrief.documents.tree.TreeBuilder.strong;
import static dev.debrief.documents.tree.TreeBuilder.target;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Invitation;
import dev.debrief.documents.text.TextFormatter;
import java.time.Instant;
import java.time.LocalDate;
import org.commonmark.node.ListBlock;
import org.jspecify.annotations.Nullable;

/** The review meeting and the follow-up reviews in the document. */
final class MeetingTree {

    private final TreeBuilder tree;

    MeetingTree(TreeBuilder tree) {
        this.tree = tree;
    }

    void review(Document.@Nullable Meeting meeting) {
        if (meeting == null) {
            tree.add(line(emphasis("No review meeting is set yet.")));
            return;
        }
        ListBlock list = bullets();
        Instant heldAt = meeting.heldAt();
        boolean cancelled = meeting.status().equals("CANCELLED");
        detail(
                list,
                cancelled ? "Cancelled" : heldAt == null ? "Planned for" : "Held on",
                heldAt == null || cancelled ? TextFormatter.planned(meeting) : TextFormatter.dateAndTime(heldAt));
        Instant recordedLater = meeting.recordedLater();
        some(list, "Recorded later", recordedLater == null ? null : TextFormatter.dateAndTime(recordedLater));
        some(list, "Because", meeting.cancelReason());
        detail(list, "Facilitator", meeting.facilitator());
        some(list, "Attended", String.join(", ", meeting.attended()));
        if (meeting.invitation() != null) {
            invitation(list, meeting.invitation());
        }
        link(list, "Recording", meeting.recordingLink());
        tree.add(list);
        String notes = TextFormatter.orEmpty(meeting.notes());
        if (!notes.isEmpty()) {
            tree.prose(notes);
        }
    }

    private static void invitation(ListBlock list, Invitation invitation) {
        some(list, "Facilitator chosen because", invitation.overrideReason());
        detail(list, "Organised by", invitation.organizer());
        some(list, "Invited", String.join(", ", invitation.invited()));
        some(list, "Place", invitation.location());
        link(list, "Link", invitation.link());
        if (!invitation.agenda().isEmpty()) {
            ListBlock points = numbers();
            invitation.agenda().forEach(point -> item(points, line(point)));
            item(list, line(strong("Agenda:")), points);
        }
    }

    void followUp(Document document) {
        for (Document.FollowUp review : document.followUps()) {
            tree.heading(3, "Follow-up review on " + TextFormatter.date(review.heldAt()));
            tree.prose(review.outcome());
            if (!review.accepted().isEmpty()) {
                tree.add(line("Accepted unfinished:"));
                ListBlock accepted = bullets();
                review.accepted().forEach(action -> item(accepted, line(action.key() + ": " + action.reason())));
                tree.add(accepted);
            }
            LocalDate next = review.nextReviewOn();
            tree.add(line(TextFormatter.recorded(review)
                    + (next == null ? "" : ", next review on " + TextFormatter.date(next))));
        }
        LocalDate reviewOn = document.followUpReviewOn();
        if (document.closed()) {
            tree.add(line("The postmortem is closed. Nothing is left to review."));
        } else if (reviewOn == null) {
            tree.add(line(emphasis("No follow-up review is set yet.")));
        } else {
            tree.add(line(
                    "A follow-up review on ",
                    strong(TextFormatter.date(reviewOn)),
                    " looks at the state of the action items and at what else should be improved."));
        }
    }

    private static void some(ListBlock list, String name, @Nullable String value) {
        if (!TextFormatter.orEmpty(value).isEmpty()) {
            detail(list, name, value);
        }
    }

    private static void link(ListBlock list, String name, @Nullable String link) {
        String known = TextFormatter.orEmpty(link);
        if (!known.isEmpty()) {
            item(list, line(strong(name + ":"), " ", target(known, known)));
        }
    }
}
