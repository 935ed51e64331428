package dev.debrief.documents.markdown;

import static dev.debrief.documents.markdown.MarkdownBuilder.bullets;
import static dev.debrief.documents.markdown.MarkdownBuilder.emphasis;
import static dev.debrief.documents.markdown.MarkdownBuilder.item;
import static dev.debrief.documents.markdown.MarkdownBuilder.line;
import static dev.debrief.documents.markdown.MarkdownBuilder.link;
import static dev.debrief.documents.markdown.MarkdownBuilder.numbers;
import static dev.debrief.documents.markdown.MarkdownBuilder.strong;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.ActionProgress;
import dev.debrief.documents.text.TextFormatter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** The document as CommonMark. */
final class MarkdownDocument {

    private final Document document;
    private final MarkdownBuilder tree = new MarkdownBuilder();
    private final MarkdownAnalysis analysis = new MarkdownAnalysis(tree);

    private MarkdownDocument(Document document) {
        this.document = document;
    }

    static String render(Document document) {
        return new MarkdownDocument(document).render();
    }

    private String render() {
        tree.heading(1, document.title());
        for (Document.Section section : document.sections()) {
            tree.heading(2, section.title());
            write(section);
        }
        return tree.render();
    }

    /** Writes a section by its kind. Sections of kinds other than PROSE may start with text. */
    private void write(Document.Section section) {
        if (!section.kind().equals("PROSE") && !section.text().isBlank()) {
            prose(section.text());
        }
        switch (section.kind()) {
            case "DETAILS" -> details(document.details());
            case "TIMELINE" -> timeline(document.timeline());
            case "IMPACT" -> impact(document.impact());
            case "FIVE_WHYS" -> analysis.whys(document.fiveWhys());
            case "FISHBONE" -> analysis.fishbone(document.fishbone());
            case "FACTORS" -> analysis.factors(document.contributingFactors());
            case "LESSONS" -> analysis.lessons(document.lessons());
            case "OPEN_QUESTIONS" -> analysis.questions(document.openQuestions());
            case "ACCEPTED_RISKS" -> analysis.risks(document.acceptedRisks());
            case "MEETING" -> meeting(document.meeting());
            case "ACTION_ITEMS" -> actions(document.actionItems());
            case "FOLLOW_UP" -> followUp(document.followUpReviewOn());
            default -> prose(section.text());
        }
    }

    private void prose(String text) {
        if (text.isBlank()) {
            tree.add(line(emphasis("Nothing written yet.")));
        } else {
            tree.prose(text);
        }
    }

    private void details(Document.Details details) {
        ListBlock list = bullets();
        detail(list, "Postmortem", document.key());
        detail(list, "Incident", details.incidentKey() + ", " + details.incidentTitle());
        details.otherIncidents().forEach(other -> detail(list, "Incident", other));
        if (!details.incidentKind().equals("INCIDENT")) {
            detail(list, "Kind", TextFormatter.label(details.incidentKind()));
        }
        detail(list, "Date of incident", details.startedAt() == null ? null : TextFormatter.date(details.startedAt()));
        detail(list, "Reported by", details.reportedBy());
        detail(list, TextFormatter.ofOneIncident("Duration", details), duration(details));
        detail(list, "Severity", TextFormatter.severity(details));
        detail(list, "Status", status());
        if (!details.services().isEmpty()) {
            detail(list, "Affected services", String.join(", ", details.services()));
        }
        tree.add(list);
        if (!details.participants().isEmpty()) {
            tree.add(line(strong("Who took part")));
            ListBlock people = bullets();
            details.participants().forEach(person -> item(people, line(person.name() + roles(person.roles()))));
            tree.add(people);
        }
        tree.add(line(strong(TextFormatter.ofOneIncident("Time from the start of impact", details))));
        ListBlock spans = bullets();
        details.durations().forEach(span -> detail(spans, TextFormatter.label(span.name()), TextFormatter.span(span)));
        tree.add(spans);
        if (!document.reviews().isEmpty()) {
            tree.add(line(strong("Review")));
            ListBlock steps = bullets();
            document.reviews().forEach(step -> review(steps, step));
            tree.add(steps);
        }
    }

    private static @Nullable String duration(Document.Details details) {
        return details.durations().stream()
                .filter(span -> span.name().equals("RESOLUTION"))
                .map(TextFormatter::span)
                .findFirst()
                .orElse(null);
    }

    private String status() {
        Instant publishedAt = document.publishedAt();
        String label = TextFormatter.label(document.status());
        return publishedAt == null ? label : label + ", " + TextFormatter.dateAndTime(publishedAt);
    }

    private static String roles(List<String> roles) {
        return roles.isEmpty()
                ? ""
                : roles.stream().map(TextFormatter::label).collect(Collectors.joining(", ", ": ", ""));
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

    private void timeline(List<Document.TimelineItem> items) {
        if (items.isEmpty()) {
            tree.add(line(emphasis("No entries yet.")));
            return;
        }
        LocalDate day = null;
        ListBlock list = bullets();
        for (Document.TimelineItem entry : items) {
            LocalDate today = TextFormatter.day(entry.at());
            if (!today.equals(day)) {
                tree.add(line(strong(TextFormatter.date(today))));
                list = bullets();
                tree.add(list);
                day = today;
            }
            String actor = TextFormatter.origin(entry);
            Paragraph lead = line(
                    strong(TextFormatter.time(entry.at()) + " UTC"), actor.isEmpty() ? ": " : " (" + actor + "): ");
            ListItem item = item(list, lead, entry.text());
            if (entry.link() != null && UserMarkdown.isSafe(entry.link())) {
                MarkdownBuilder.append(item, " (", link("evidence", entry.link()), ")");
            }
        }
    }

    private void impact(Document.@Nullable Impact impact) {
        if (impact == null) {
            tree.add(line(emphasis("Not assessed yet.")));
            return;
        }
        ListBlock list = bullets();
        markdownItem(list, "User impact", impact.user());
        markdownItem(list, "Business impact", impact.business());
        markdownItem(list, "Internal impact", impact.internal());
        for (Document.Figure figure : impact.figures()) {
            detail(
                    list,
                    TextFormatter.label(figure.name()),
                    figure.value() + (figure.basis() == null ? "" : " (" + figure.basis() + ")"));
        }
        impact.facts().forEach(detail -> markdownItem(list, detail.name(), detail.value()));
        tree.add(list);
    }

    private void actions(List<Document.Action> actions) {
        ListBlock list = numbers();
        for (Document.Action action : actions) {
            ListBlock values = bullets();
            detail(values, "Owner", action.owner() == null ? "unassigned" : action.owner());
            detail(values, "Due", action.dueOn() == null ? "no date yet" : TextFormatter.date(action.dueOn()));
            detail(values, "Status", TextFormatter.label(action.status()) + (action.overdue() ? " (overdue)" : ""));
            item(list, line(strong(action.title()), " (" + action.key() + ")"), values);
        }
        if (!actions.isEmpty()) {
            tree.add(line(ActionProgress.of(actions).words()));
        }
        tree.addOrPlaceholder(list, "None yet.");
    }

    private void meeting(Document.@Nullable Meeting meeting) {
        if (meeting == null || meeting.status().equals("CANCELLED")) {
            tree.add(line(emphasis("No review meeting is set yet.")));
            return;
        }
        ListBlock list = bullets();
        Instant heldAt = meeting.heldAt();
        detail(
                list,
                heldAt == null ? "Planned for" : "Held on",
                TextFormatter.dateAndTime(heldAt == null ? meeting.startsAt() : heldAt));
        detail(list, "Facilitator", meeting.facilitator());
        if (!meeting.attended().isEmpty()) {
            detail(list, "Attended", String.join(", ", meeting.attended()));
        }
        if (meeting.recordingLink() != null && UserMarkdown.isSafe(meeting.recordingLink())) {
            item(list, line(strong("Recording:"), " ", link(meeting.recordingLink(), meeting.recordingLink())));
        }
        tree.add(list);
        String notes = TextFormatter.orEmpty(meeting.notes());
        if (!notes.isEmpty()) {
            tree.prose(notes);
        }
    }

    private void followUp(@Nullable LocalDate reviewOn) {
        tree.add(
                reviewOn == null
                        ? line(emphasis("No follow-up review is set yet."))
                        : line(
                                "A follow-up review on ",
                                strong(TextFormatter.date(reviewOn)),
                                " looks at the state of the action items and at what else should be improved."));
    }

    private static void detail(ListBlock list, String name, @Nullable String value) {
        item(list, line(strong(name + ":"), " " + (value == null ? "not known" : value)));
    }

    private static void markdownItem(ListBlock list, String name, @Nullable String markdown) {
        String words = TextFormatter.orEmpty(markdown);
        if (!words.isEmpty()) {
            item(list, line(strong(name + ":"), " "), words);
        }
    }
}
