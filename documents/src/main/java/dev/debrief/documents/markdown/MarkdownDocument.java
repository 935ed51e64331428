package dev.debrief.documents.markdown;

import static dev.debrief.documents.markdown.MarkdownBuilder.bullets;
import static dev.debrief.documents.markdown.MarkdownBuilder.emphasis;
import static dev.debrief.documents.markdown.MarkdownBuilder.item;
import static dev.debrief.documents.markdown.MarkdownBuilder.line;
import static dev.debrief.documents.markdown.MarkdownBuilder.link;
import static dev.debrief.documents.markdown.MarkdownBuilder.numbers;
import static dev.debrief.documents.markdown.MarkdownBuilder.strong;
import static dev.debrief.documents.markdown.MarkdownBuilder.target;

import dev.debrief.documents.model.Action;
import dev.debrief.documents.model.ActionStep;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.ActionProgress;
import dev.debrief.documents.text.BenefitText;
import dev.debrief.documents.text.CompleteSections;
import dev.debrief.documents.text.TextFormatter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** The document as CommonMark. */
final class MarkdownDocument {

    /** Entries of the timeline that are written at once. */
    private static final int PIECE = 200;

    private final Document document;
    private final MarkdownBuilder tree;
    private final MarkdownAnalysis analysis;
    private final MarkdownMeetings meetings;

    private MarkdownDocument(Document document, Appendable file) {
        this.document = document;
        this.tree = new MarkdownBuilder(file);
        this.analysis = new MarkdownAnalysis(tree);
        this.meetings = new MarkdownMeetings(tree);
    }

    static void write(Document document, Appendable file) throws IOException {
        new MarkdownDocument(document, file).write();
    }

    private void write() throws IOException {
        tree.heading(1, document.title());
        for (Document.Section section : CompleteSections.of(document)) {
            tree.heading(2, section.title());
            write(section);
            tree.flush();
        }
        tree.flush();
    }

    /** Writes a section by its kind. Sections of kinds other than PROSE may start with text. */
    private void write(Document.Section section) throws IOException {
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
            case "MEETING" -> meetings.review(document.meeting());
            case "ACTION_ITEMS" -> actions();
            case "FOLLOW_UP" -> meetings.followUp(document);
            case "EVIDENCE" -> evidence(document.evidence());
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
        detail(
                list,
                "Date of incident",
                details.startedAt() == null ? null : TextFormatter.dateAndTime(details.startedAt()));
        detail(list, "Reported by", details.reportedBy());
        detail(list, TextFormatter.ofOneIncident("Duration", details), duration(details));
        detail(list, "Severity", TextFormatter.severity(details));
        detail(list, "Status", status());
        if (!details.services().isEmpty()) {
            detail(list, "Affected services", String.join(", ", details.services()));
        }
        details.attributes().forEach(attribute -> markdownItem(list, attribute.name(), attribute.value()));
        tree.add(list);
        if (!details.participants().isEmpty()) {
            tree.add(line(strong("Who took part")));
            ListBlock people = bullets();
            details.participants().forEach(person -> item(people, line(person.name() + participation(person))));
            tree.add(people);
        }
        tree.add(line(strong(TextFormatter.ofOneIncident("Time from the start of impact", details))));
        ListBlock spans = bullets();
        details.durations()
                .forEach(span -> detail(spans, TextFormatter.label(span.name()), TextFormatter.spanWithEnd(span)));
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

    private static String participation(Document.Participant person) {
        String participation = TextFormatter.participation(person);
        return participation.isEmpty() ? "" : ": " + participation;
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

    private void timeline(List<Document.TimelineItem> items) throws IOException {
        if (items.isEmpty()) {
            tree.add(line(emphasis("No entries yet.")));
            return;
        }
        int written = 0;
        LocalDate day = null;
        ListBlock list = bullets();
        for (Document.TimelineItem entry : items) {
            LocalDate today = TextFormatter.day(entry.at());
            if (!today.equals(day)) {
                tree.add(line(strong(TextFormatter.date(today))));
                list = bullets();
                tree.add(list);
                day = today;
            } else if (written % PIECE == 0) {
                list = bullets();
                tree.continueList(list);
            }
            written++;
            Paragraph lead =
                    line(strong(TextFormatter.time(entry.at()) + " UTC"), " (" + TextFormatter.moment(entry) + "): ");
            ListItem item = item(list, lead, entry.text());
            if (entry.link() != null && UserMarkdown.isSafe(entry.link())) {
                MarkdownBuilder.append(item, " (", link("evidence", entry.link()), ")");
            }
            MarkdownBuilder.references(item, entry.evidence());
            if (entry.decision() != null) {
                item.appendChild(decision(entry.decision()));
            }
        }
    }

    private static ListBlock decision(Document.Decision decision) {
        ListBlock list = bullets();
        markdownItem(list, "Known then", decision.knownThen());
        detail(list, "Options", String.join("; ", decision.options()));
        detail(list, "Decided", decision.choice());
        markdownItem(list, "Because", decision.reason());
        return list;
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

    private void actions() {
        List<Action> actions = document.actionItems();
        ListBlock list = numbers();
        for (Action action : actions) {
            ListBlock values = bullets();
            detail(values, "Owner", action.owner() == null ? "unassigned" : action.owner());
            detail(values, "Due", action.dueOn() == null ? "no date yet" : TextFormatter.date(action.dueOn()));
            detail(values, "Status", TextFormatter.label(action.status()) + (action.overdue() ? " (overdue)" : ""));
            if (action.kind() != null) {
                detail(values, "Kind", TextFormatter.purpose(action));
            }
            action.addresses().forEach(factor -> detail(values, "Addresses", factor));
            if (action.successMeasure() != null) {
                detail(values, "Done when", action.successMeasure());
            }
            if (action.recurredIn() != null) {
                detail(values, "Happened again in", action.recurredIn());
            }
            if (action.benefit() != null) {
                detail(values, "Benefit", BenefitText.benefit(action.benefit()));
            }
            markdownItem(values, "Details", action.description());
            action.steps().forEach(step -> step(values, step));
            String later = action.addedLater() ? ", added later" : "";
            item(list, line(strong(action.title()), " (" + action.key() + later + ")"), values);
        }
        if (!actions.isEmpty()) {
            tree.add(line(ActionProgress.of(actions).words()));
        }
        String minutesBought = BenefitText.minutesBought(document);
        if (!minutesBought.isEmpty()) {
            tree.add(line(minutesBought));
        }
        tree.addOrPlaceholder(list, "None yet.");
    }

    private static void step(ListBlock list, ActionStep step) {
        Paragraph lead = line(TextFormatter.step(step));
        String reason = TextFormatter.orEmpty(step.reason());
        if (!reason.isEmpty()) {
            lead.appendChild(line(": ").getFirstChild());
        }
        ListItem item = item(list, lead, reason);
        if (step.link() != null && UserMarkdown.isSafe(step.link())) {
            MarkdownBuilder.append(item, " (", link("evidence", step.link()), ")");
        }
    }

    private void evidence(List<Document.Evidence> evidence) {
        ListBlock list = bullets();
        for (Document.Evidence piece : evidence) {
            Paragraph lead = line(target(piece.title(), piece.link()), " (" + TextFormatter.evidence(piece) + ")");
            String description = TextFormatter.orEmpty(piece.description());
            if (!description.isEmpty()) {
                lead.appendChild(line(": ").getFirstChild());
            }
            item(list, lead, description);
        }
        tree.addOrPlaceholder(list, "None.");
    }

    static void detail(ListBlock list, String name, @Nullable String value) {
        item(list, line(strong(name + ":"), " " + (value == null ? "not known" : value)));
    }

    private static void markdownItem(ListBlock list, String name, @Nullable String markdown) {
        String words = TextFormatter.orEmpty(markdown);
        if (!words.isEmpty()) {
            item(list, line(strong(name + ":"), " "), words);
        }
    }
}
