package dev.debrief.documents.tree;

import static dev.debrief.documents.tree.TreeBuilder.bullets;
import static dev.debrief.documents.tree.TreeBuilder.emphasis;
import static dev.debrief.documents.tree.TreeBuilder.item;
import static dev.debrief.documents.tree.TreeBuilder.line;
import static dev.debrief.documents.tree.TreeBuilder.strong;
import static dev.debrief.documents.tree.TreeBuilder.target;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.ImpactPeriod;
import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.text.CompleteSections;
import dev.debrief.documents.text.PeriodText;
import dev.debrief.documents.text.TextFormatter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** The document as a tree of CommonMark nodes. Every format but HTML and PDF is made of it. */
public final class DocumentTree {

    /** Entries of the timeline that are written at once. */
    private static final int PIECE = 200;

    private final Document document;
    private final TreeBuilder tree;
    private final DetailsTree details;
    private final AnalysisTree analysis;
    private final MeetingTree meetings;
    private final ActionTree actions;

    private DocumentTree(Document document, Pieces pieces) {
        this.document = document;
        this.tree = new TreeBuilder(pieces);
        this.details = new DetailsTree(document, tree);
        this.analysis = new AnalysisTree(tree);
        this.meetings = new MeetingTree(tree);
        this.actions = new ActionTree(tree);
    }

    /** Gives the document in pieces, in reading order. */
    public static void write(Document document, Pieces pieces) throws IOException {
        new DocumentTree(document, pieces).write();
    }

    private void write() throws IOException {
        tree.heading(1, document.title());
        for (Document.Section section : CompleteSections.of(document)) {
            tree.heading(2, section.title());
            write(section);
            if (section.kind().equals("DETAILS")) {
                details.externalSummary();
            }
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
            case "DETAILS" -> details.details();
            case "TIMELINE" -> {
                picture(PictureBlock.Kind.TIMELINE);
                timeline(document.timeline());
            }
            case "IMPACT" -> {
                picture(PictureBlock.Kind.IMPACT);
                impact(document.impact());
            }
            case "FIVE_WHYS" -> {
                picture(PictureBlock.Kind.FIVE_WHYS);
                analysis.whys(document.fiveWhys());
            }
            case "FISHBONE" -> {
                picture(PictureBlock.Kind.FISHBONE);
                analysis.fishbone(document.fishbone());
            }
            case "FACTORS" -> analysis.factors(document.contributingFactors());
            case "LESSONS" -> analysis.lessons(document.lessons());
            case "OPEN_QUESTIONS" -> analysis.questions(document.openQuestions());
            case "ACCEPTED_RISKS" -> analysis.risks(document.acceptedRisks());
            case "MEETING" -> meetings.review(document.meeting());
            case "ACTION_ITEMS" -> actions.actions(document);
            case "FOLLOW_UP" -> meetings.followUp(document);
            case "EVIDENCE" -> evidence(document.evidence());
            default -> prose(section.text());
        }
    }

    private void picture(PictureBlock.Kind kind) {
        tree.add(new PictureBlock(kind, document));
    }

    private void prose(String text) {
        if (text.isBlank()) {
            tree.add(line(emphasis("Nothing written yet.")));
        } else {
            tree.prose(text);
        }
    }

    private void timeline(List<TimelineItem> items) throws IOException {
        if (items.isEmpty()) {
            tree.add(line(emphasis("No entries yet.")));
            return;
        }
        int written = 0;
        LocalDate day = null;
        ListBlock list = bullets();
        for (TimelineItem entry : items) {
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
            TreeBuilder.evidence(item, entry.link());
            TreeBuilder.references(item, entry.evidence());
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
        Objects.requireNonNullElse(impact.periods(), List.<ImpactPeriod>of())
                .forEach(period -> detail(list, "Period of impact", PeriodText.of(period)));
        impact.facts().forEach(detail -> markdownItem(list, detail.name(), detail.value()));
        tree.add(list);
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

    static void markdownItem(ListBlock list, String name, @Nullable String markdown) {
        String words = TextFormatter.orEmpty(markdown);
        if (!words.isEmpty()) {
            item(list, line(strong(name + ":"), " "), words);
        }
    }
}
