package dev.debrief.documents.html;

import dev.debrief.documents.markdown.UserMarkdown;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.AnalysisWriter;
import dev.debrief.documents.text.SectionWriter;
import dev.debrief.documents.text.TextFormatter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Contents of the sections of the HTML page. */
final class HtmlSections implements SectionWriter {

    private final Document document;
    private final HtmlWriter html;
    private final HtmlAnalysis analysis;

    HtmlSections(Document document, HtmlWriter html) {
        this.document = document;
        this.html = html;
        this.analysis = new HtmlAnalysis(html);
    }

    @Override
    public AnalysisWriter analysis() {
        return analysis;
    }

    @Override
    public void prose(String markdown) {
        html.proseOrPlaceholder(markdown, "Nothing written yet.");
    }

    @Override
    public void actions(List<Document.Action> actions) {
        new HtmlActions(html).write(actions);
    }

    @Override
    public void details(Document.Details details) {
        html.open("dl", "class", "facts").raw("\n");
        detail("Incident", details.incidentKey() + ", " + details.incidentTitle());
        details.otherIncidents().forEach(other -> detail("Incident", other));
        if (!details.incidentKind().equals("INCIDENT")) {
            detail("Kind", TextFormatter.label(details.incidentKind()));
        }
        detail("Date of incident", details.startedAt() == null ? "not known" : TextFormatter.date(details.startedAt()));
        detail("Reported by", details.reportedBy());
        details.durations().stream()
                .filter(span -> span.name().equals("RESOLUTION"))
                .forEach(span -> detail("Duration", TextFormatter.span(span)));
        detail("Severity", TextFormatter.severity(details));
        if (!details.services().isEmpty()) {
            detail("Affected services", String.join(", ", details.services()));
        }
        if (!details.participants().isEmpty()) {
            detail(
                    "Who took part",
                    details.participants().stream().map(HtmlSections::person).collect(Collectors.joining("; ")));
        }
        for (Document.Review review : document.reviews()) {
            review(review);
        }
        html.close("dl");
        html.element("h3", "Time from the start of impact").raw("\n");
        html.open("ol", "class", "spans").raw("\n");
        for (Document.Span span : details.durations()) {
            html.open("li", "class", span.seconds() == null ? "unknown" : "known");
            html.element("span", TextFormatter.label(span.name()), "class", "name")
                    .raw(" ");
            html.element("span", TextFormatter.span(span), "class", "value").close("li");
        }
        html.close("ol");
    }

    private static String person(Document.Participant person) {
        return person.roles().isEmpty()
                ? person.name()
                : person.roles().stream()
                        .map(TextFormatter::label)
                        .collect(Collectors.joining(", ", person.name() + " (", ")"));
    }

    private void review(Document.Review review) {
        html.open("div")
                .element("dt", TextFormatter.transitionLabel(review.transition()))
                .open("dd");
        html.text(review.by() + ", ");
        instant(review.at(), TextFormatter.dateAndTime(review.at()));
        String comment = TextFormatter.orEmpty(review.comment());
        if (!comment.isEmpty()) {
            html.open("div", "class", "prose comment").prose(comment).close("div");
        }
        html.close("dd", "div");
    }

    @Override
    public void timeline(List<Document.TimelineItem> items) {
        if (items.isEmpty()) {
            html.placeholder("No entries yet.");
            return;
        }
        LocalDate day = null;
        for (Document.TimelineItem item : items) {
            LocalDate today = TextFormatter.day(item.at());
            if (!today.equals(day)) {
                if (day != null) {
                    html.close("ol");
                }
                html.element("h3", TextFormatter.date(today))
                        .open("ol", "class", "timeline")
                        .raw("\n");
                day = today;
            }
            timelineItem(item);
        }
        html.close("ol");
    }

    private void timelineItem(Document.TimelineItem item) {
        html.open("li", "class", item.keyMoment() ? "moment key" : "moment");
        html.open("p", "class", "when");
        instant(item.at(), TextFormatter.time(item.at()) + " UTC");
        html.raw(" ");
        Badges.badge(html, TextFormatter.label(item.kind()), item.keyMoment() ? "info" : "plain");
        String actor = TextFormatter.orEmpty(item.actor());
        if (!actor.isEmpty()) {
            html.raw(" ").element("span", actor, "class", "actor");
        }
        if (item.incident() != null) {
            html.raw(" ").element("span", item.incident(), "class", "actor");
        }
        html.close("p").open("div", "class", "prose").prose(item.text()).close("div");
        if (item.link() != null && UserMarkdown.isSafe(item.link())) {
            html.open("p", "class", "evidence");
            html.reference(new Document.Reference("Evidence", item.link()));
            html.close("p");
        }
        html.close("li");
    }

    @Override
    public void impact(Document.@Nullable Impact impact) {
        if (impact == null) {
            html.placeholder("Not assessed yet.");
            return;
        }
        if (!impact.figures().isEmpty()) {
            html.open("dl", "class", "figures").raw("\n");
            for (Document.Figure figure : impact.figures()) {
                html.open("div").element("dt", figure.name()).element("dd", figure.value());
                if (figure.basis() != null) {
                    html.element("dd", figure.basis(), "class", "basis");
                }
                html.close("div");
            }
            html.close("dl");
        }
        markdownBlock("User impact", impact.user());
        markdownBlock("Business impact", impact.business());
        markdownBlock("Internal impact", impact.internal());
        impact.facts().forEach(detail -> markdownBlock(detail.name(), detail.value()));
    }

    @Override
    public void meeting(Document.@Nullable Meeting meeting) {
        if (meeting == null || meeting.status().equals("CANCELLED")) {
            html.placeholder("No review meeting is set yet.");
            return;
        }
        html.open("dl", "class", "facts").raw("\n");
        Instant heldAt = meeting.heldAt();
        html.open("div")
                .element("dt", heldAt == null ? "Planned for" : "Held on")
                .open("dd");
        Instant at = heldAt == null ? meeting.startsAt() : heldAt;
        instant(at, TextFormatter.dateAndTime(at));
        html.close("dd", "div");
        detail("Facilitator", meeting.facilitator());
        if (!meeting.attended().isEmpty()) {
            detail("Attended", String.join(", ", meeting.attended()));
        }
        html.close("dl");
        String notes = TextFormatter.orEmpty(meeting.notes());
        if (!notes.isEmpty()) {
            html.open("div", "class", "prose").prose(notes).close("div");
        }
        if (meeting.recordingLink() != null) {
            html.open("p", "class", "evidence");
            html.reference(new Document.Reference("Recording", meeting.recordingLink()));
            html.close("p");
        }
    }

    @Override
    public void followUp(@Nullable LocalDate reviewOn) {
        if (reviewOn == null) {
            html.placeholder("No follow-up review is set yet.");
            return;
        }
        html.open("p").text("A follow-up review on ");
        html.element("time", TextFormatter.date(reviewOn), "datetime", reviewOn.toString());
        html.text(" looks at the state of the action items and at what else should be improved.")
                .close("p");
    }

    private void markdownBlock(String heading, @Nullable String markdown) {
        String text = TextFormatter.orEmpty(markdown);
        if (!text.isEmpty()) {
            html.element("h3", heading)
                    .open("div", "class", "prose")
                    .prose(text)
                    .close("div");
        }
    }

    private void detail(String name, String value) {
        html.open("div").element("dt", name).element("dd", value).close("div");
    }

    private void instant(Instant at, String text) {
        html.element("time", text, "datetime", at.toString());
    }
}
