package dev.debrief.documents.tree;

import static dev.debrief.documents.tree.DocumentTree.detail;
import static dev.debrief.documents.tree.DocumentTree.markdownItem;
import static dev.debrief.documents.tree.TreeBuilder.bullets;
import static dev.debrief.documents.tree.TreeBuilder.emphasis;
import static dev.debrief.documents.tree.TreeBuilder.item;
import static dev.debrief.documents.tree.TreeBuilder.line;
import static dev.debrief.documents.tree.TreeBuilder.strong;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.documents.text.TextFormatter;
import java.time.Instant;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** The head of the document, and what it says to people outside the organisation. */
final class DetailsTree {

    private static final String INTERNAL = "INTERNAL";

    private final Document document;
    private final TreeBuilder tree;

    DetailsTree(Document document, TreeBuilder tree) {
        this.document = document;
        this.tree = tree;
    }

    void details() {
        Document.Details details = document.details();
        ListBlock list = bullets();
        detail(list, "Postmortem", document.key());
        detail(list, "Incident", details.incidentKey() + ", " + details.incidentTitle());
        details.otherIncidents().forEach(other -> detail(list, "Incident", other));
        if (!details.incidentKind().equals("INCIDENT")) {
            detail(list, "Kind", TextFormatter.label(details.incidentKind()));
        }
        detail(
                list,
                "Date of incident",
                details.startedAt() == null ? null : TextFormatter.dateAndTime(details.startedAt()));
        if (!details.reportedBy().isBlank()) {
            detail(list, "Reported by", details.reportedBy());
        }
        detail(list, TextFormatter.ofOneIncident("Duration", details), duration(details));
        severity(list, details);
        status(list);
        String audience = document.audience();
        if (audience != null && !audience.equals(INTERNAL)) {
            detail(list, "Audience", TextFormatter.label(audience));
        }
        if (!details.services().isEmpty()) {
            detail(list, "Affected services", String.join(", ", details.services()));
        }
        details.attributes().forEach(attribute -> markdownItem(list, attribute.name(), attribute.value()));
        tree.add(list);
        participants(details);
        tree.add(line(strong(TextFormatter.ofOneIncident("Time from the start of impact", details))));
        ListBlock spans = bullets();
        details.durations()
                .forEach(span -> detail(spans, TextFormatter.label(span.name()), TextFormatter.spanWithEnd(span)));
        tree.add(spans);
        reviews();
    }

    /** What people outside the organisation read. */
    void externalSummary() {
        ExternalSummary summary = document.externalSummary();
        if (summary == null) {
            return;
        }
        String audience = document.audience();
        tree.heading(2, "External summary");
        if (audience == null || audience.equals(INTERNAL)) {
            tree.add(line(emphasis("What people outside the organisation read.")));
        }
        tree.add(line(strong(summary.title())));
        tree.heading(3, "What happened").prose(summary.whatHappened());
        tree.heading(3, "What we do").prose(summary.whatWeDo());
    }

    private static @Nullable String duration(Document.Details details) {
        return details.durations().stream()
                .filter(span -> span.name().equals("RESOLUTION"))
                .map(TextFormatter::span)
                .findFirst()
                .orElse(null);
    }

    private static void severity(ListBlock list, Document.Details details) {
        String reason = TextFormatter.orEmpty(details.severityReason());
        item(
                list,
                line(
                        strong("Severity:"),
                        " ",
                        Badges.severity(details.severity()),
                        reason.isEmpty() ? "" : " (" + reason + ")"));
    }

    private void status(ListBlock list) {
        Instant publishedAt = document.publishedAt();
        item(
                list,
                line(
                        strong("Status:"),
                        " ",
                        Badges.status(document.status()),
                        publishedAt == null ? "" : ", " + TextFormatter.dateAndTime(publishedAt)));
    }

    private void participants(Document.Details details) {
        if (!details.participants().isEmpty()) {
            tree.add(line(strong("Who took part")));
            ListBlock people = bullets();
            details.participants().forEach(person -> item(people, line(person.name() + participation(person))));
            tree.add(people);
        }
    }

    private static String participation(Document.Participant person) {
        String participation = TextFormatter.participation(person);
        return participation.isEmpty() ? "" : ": " + participation;
    }

    private void reviews() {
        if (!document.reviews().isEmpty()) {
            tree.add(line(strong("Review")));
            ListBlock steps = bullets();
            document.reviews().forEach(step -> review(steps, step));
            tree.add(steps);
        }
    }

    private static void review(ListBlock list, Document.Review step) {
        Paragraph lead = line(
                strong(TextFormatter.transitionLabel(step.transition())),
                " by " + step.by() + ", " + TextFormatter.dateAndTime(step.at()));
        String comment = TextFormatter.orEmpty(step.comment());
        if (!comment.isEmpty()) {
            lead.appendChild(line(": ").getFirstChild());
        }
        item(list, lead, comment);
    }
}
