package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.document.Document;
import dev.debrief.postmortems.document.Words;
import dev.debrief.postmortems.incident.Figure;
import dev.debrief.postmortems.incident.FigureBasis;
import dev.debrief.postmortems.incident.Impact;
import dev.debrief.postmortems.incident.IncidentDetails;
import dev.debrief.postmortems.incident.KnownIncident;
import dev.debrief.postmortems.incident.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From everything that belongs to a postmortem to the document that tells it. */
final class DocumentAssembly {

    private DocumentAssembly() {}

    static Document of(WholePostmortem whole) {
        Postmortem postmortem = whole.postmortem();
        return new Document(
                postmortem.key(),
                postmortem.title(),
                postmortem.status().name(),
                postmortem.publishedAt(),
                details(whole.incident()),
                whole.sections().stream()
                        .map(section -> new Document.Section(
                                section.key(), section.title(), section.kind().name(), section.text()))
                        .toList(),
                whole.timeline().stream()
                        .map(entry -> new Document.Moment(
                                entry.occurredAt(),
                                entry.kind(),
                                entry.text(),
                                entry.actor(),
                                entry.link(),
                                entry.keyMoment()))
                        .toList(),
                impact(whole.incident().impact()),
                whole.analysis().fiveWhys().stream()
                        .map(why -> new Document.Why(why.depth(), why.question(), why.answer()))
                        .toList(),
                whole.analysis().contributingFactors().stream()
                        .map(factor -> new Document.Factor(
                                factor.category().name(), factor.subcategory(), factor.title(), factor.description()))
                        .toList(),
                whole.analysis().lessons().stream()
                        .map(lesson -> new Document.Lesson(lesson.kind().name(), lesson.text()))
                        .toList(),
                whole.reviews().stream()
                        .map(step ->
                                new Document.Review(step.transition().name(), step.byName(), step.at(), step.comment()))
                        .toList(),
                whole.actionItems().stream().map(DocumentAssembly::action).toList(),
                postmortem.followUpReviewOn());
    }

    private static Document.Details details(KnownIncident incident) {
        IncidentDetails details = incident.details();
        return new Document.Details(
                incident.key(),
                details.title(),
                details.kind().name(),
                details.times().startedAt(),
                details.times().resolvedAt(),
                details.reportedBy().displayName(),
                details.severity().name(),
                details.severityReason(),
                details.services(),
                incident.participants().stream()
                        .map(participant ->
                                new Document.Participant(participant.person().displayName(), participant.roles()))
                        .toList(),
                details.durations().stream()
                        .map(span -> new Document.Span(
                                span.name().name(), span.status().name(), span.seconds()))
                        .toList());
    }

    private static Document.@Nullable Impact impact(@Nullable Impact impact) {
        if (impact == null) {
            return null;
        }
        List<Document.Figure> figures = new ArrayList<>();
        add(figures, "affected users", impact.affectedUsers());
        add(figures, "failed transactions", impact.failedTransactions());
        add(figures, "complaints", impact.complaints());
        Money loss = impact.revenueLoss();
        if (loss != null) {
            String amount = Words.number(loss.amount()) + " " + loss.currency();
            figures.add(new Document.Figure("lost revenue", amount, basis(loss.basis())));
        }
        return new Document.Impact(impact.userImpact(), impact.businessImpact(), impact.internalImpact(), figures);
    }

    private static void add(List<Document.Figure> figures, String name, @Nullable Figure figure) {
        if (figure != null) {
            String value = figure.value() == null ? "not known" : Words.number(figure.value());
            figures.add(new Document.Figure(name, value, figure.value() == null ? null : basis(figure.basis())));
        }
    }

    private static @Nullable String basis(FigureBasis basis) {
        return basis == FigureBasis.ESTIMATED ? "estimated" : null;
    }

    private static Document.Action action(ActionItem item) {
        return new Document.Action(
                item.key(),
                item.title(),
                item.owner() == null ? null : item.owner().displayName(),
                item.dueOn(),
                item.status().name(),
                item.status().isDone(),
                item.overdue());
    }
}
