package dev.debrief.postmortems.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is inside the sections of the HTML page. */
final class HtmlSections {

    private static final String PROSE = "PROSE";

    private final Document document;
    private final HtmlWriter html;
    private final HtmlAnalysis analysis;

    HtmlSections(Document document, HtmlWriter html) {
        this.document = document;
        this.html = html;
        this.analysis = new HtmlAnalysis(html);
    }

    void write(Document.Section section) {
        if (!section.kind().equals(PROSE) && !section.text().isBlank()) {
            html.proseOrPlaceholder(section.text(), "");
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
            case "ACTION_ITEMS" -> new HtmlActions(html).write(document.actionItems());
            case "FOLLOW_UP" -> followUp(document.followUpReviewOn());
            default -> html.proseOrPlaceholder(section.text(), "Nothing written yet.");
        }
    }

    private void details(Document.Details details) {
        html.open("dl", "class", "facts").raw("\n");
        fact("Incident", details.incidentKey() + ", " + details.incidentTitle());
        details.otherIncidents().forEach(other -> fact("Incident", other));
        if (!details.incidentKind().equals("INCIDENT")) {
            fact("Kind", TextFormatter.label(details.incidentKind()));
        }
        fact("Date of incident", details.startedAt() == null ? "not known" : TextFormatter.date(details.startedAt()));
        fact("Reported by", details.reportedBy());
        details.durations().stream()
                .filter(span -> span.name().equals("RESOLUTION"))
                .forEach(span -> fact("Duration", TextFormatter.span(span)));
        fact("Severity", TextFormatter.severity(details));
        if (!details.services().isEmpty()) {
            fact("Affected services", String.join(", ", details.services()));
        }
        if (!details.participants().isEmpty()) {
            fact(
                    "Who took part",
                    details.participants().stream().map(HtmlSections::person).collect(Collectors.joining("; ")));
        }
        for (Document.Review step : document.reviews()) {
            review(step);
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

    private void review(Document.Review step) {
        html.open("div").element("dt", TextFormatter.step(step.transition())).open("dd");
        html.text(step.by() + ", ");
        instant(step.at(), TextFormatter.dateAndTime(step.at()));
        String comment = TextFormatter.orEmpty(step.comment());
        if (!comment.isEmpty()) {
            html.open("div", "class", "prose comment").prose(comment).close("div");
        }
        html.close("dd", "div");
    }

    private void timeline(List<Document.Moment> moments) {
        if (moments.isEmpty()) {
            html.nothing("No entries yet.");
            return;
        }
        LocalDate day = null;
        for (Document.Moment moment : moments) {
            LocalDate today = TextFormatter.day(moment.at());
            if (!today.equals(day)) {
                if (day != null) {
                    html.close("ol");
                }
                html.element("h3", TextFormatter.date(today))
                        .open("ol", "class", "timeline")
                        .raw("\n");
                day = today;
            }
            moment(moment);
        }
        html.close("ol");
    }

    private void moment(Document.Moment moment) {
        html.open("li", "class", moment.keyMoment() ? "moment key" : "moment");
        html.open("p", "class", "when");
        instant(moment.at(), TextFormatter.time(moment.at()) + " UTC");
        html.raw(" ");
        Badges.badge(html, TextFormatter.label(moment.kind()), moment.keyMoment() ? "info" : "plain");
        String actor = TextFormatter.orEmpty(moment.actor());
        if (!actor.isEmpty()) {
            html.raw(" ").element("span", actor, "class", "actor");
        }
        if (moment.incident() != null) {
            html.raw(" ").element("span", moment.incident(), "class", "actor");
        }
        html.close("p").open("div", "class", "prose").prose(moment.text()).close("div");
        if (moment.link() != null && UserMarkdown.isSafe(moment.link())) {
            html.open("p", "class", "evidence");
            html.reference(new Document.Reference("Evidence", moment.link()));
            html.close("p");
        }
        html.close("li");
    }

    private void impact(Document.@Nullable Impact impact) {
        if (impact == null) {
            html.nothing("Not assessed yet.");
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
        told("User impact", impact.user());
        told("Business impact", impact.business());
        told("Internal impact", impact.internal());
        impact.facts().forEach(fact -> told(fact.name(), fact.value()));
    }

    private void meeting(Document.@Nullable Meeting meeting) {
        if (meeting == null || meeting.status().equals("CANCELLED")) {
            html.nothing("No review meeting is set yet.");
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
        fact("Facilitator", meeting.facilitator());
        if (!meeting.attended().isEmpty()) {
            fact("Attended", String.join(", ", meeting.attended()));
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

    private void followUp(@Nullable LocalDate reviewOn) {
        if (reviewOn == null) {
            html.nothing("No follow-up review is set yet.");
            return;
        }
        html.open("p").text("A follow-up review on ");
        html.element("time", TextFormatter.date(reviewOn), "datetime", reviewOn.toString());
        html.text(" looks at the state of the action items and at what else should be improved.")
                .close("p");
    }

    private void told(String heading, @Nullable String markdown) {
        String words = TextFormatter.orEmpty(markdown);
        if (!words.isEmpty()) {
            html.element("h3", heading)
                    .open("div", "class", "prose")
                    .prose(words)
                    .close("div");
        }
    }

    private void fact(String name, String value) {
        html.open("div").element("dt", name).element("dd", value).close("div");
    }

    private void instant(Instant at, String words) {
        html.element("time", words, "datetime", at.toString());
    }
}
