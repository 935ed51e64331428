package dev.debrief.postmortems.details;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.ImpactDetail;
import dev.debrief.documents.model.ImpactPeriod;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.postmortems.incident.impact.DataIntegrity;
import dev.debrief.postmortems.incident.impact.Figure;
import dev.debrief.postmortems.incident.impact.FigureBasis;
import dev.debrief.postmortems.incident.impact.Impact;
import dev.debrief.postmortems.incident.impact.ImpactWindow;
import dev.debrief.postmortems.incident.impact.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps the impact to the document: figures with their basis, and further details. */
final class DocumentImpactMapper {

    private DocumentImpactMapper() {}

    static Document.@Nullable Impact of(@Nullable Impact impact) {
        return impact == null
                ? null
                : new Document.Impact(
                        impact.userImpact(),
                        impact.businessImpact(),
                        impact.internalImpact(),
                        figures(impact),
                        details(impact),
                        periods(impact.windows()));
    }

    private static List<ImpactPeriod> periods(@Nullable List<ImpactWindow> windows) {
        return windows == null
                ? List.of()
                : windows.stream()
                        .map(window -> new ImpactPeriod(window.startedAt(), window.endedAt(), window.description()))
                        .toList();
    }

    private static List<Document.Figure> figures(Impact impact) {
        List<Document.Figure> figures = new ArrayList<>();
        add(figures, "affected users", impact.affectedUsers(), "");
        add(figures, "share of users", impact.affectedUserShare(), " %");
        add(figures, "failed transactions", impact.failedTransactions(), "");
        add(figures, "complaints", impact.complaints(), "");
        Money loss = impact.revenueLoss();
        if (loss != null) {
            String amount = TextFormatter.amount(loss.amount()) + " " + loss.currency();
            figures.add(new Document.Figure("lost revenue", amount, basis(loss.basis(), loss.derivation())));
        }
        add(figures, "error budget used", impact.sloBudgetUsed(), " %");
        add(figures, "colleagues interrupted", impact.colleagues(), "");
        add(figures, "hours of colleagues", impact.colleagueHours(), "");
        return figures;
    }

    private static List<ImpactDetail> details(Impact impact) {
        List<ImpactDetail> details = new ArrayList<>();
        add(details, "What users could not do", joined(impact.journeys()));
        add(details, "Regions", joined(impact.regions()));
        add(details, "Interrupted work", impact.interruptedWork());
        add(details, "Data", data(impact.dataIntegrity(), impact.dataIntegrityNote()));
        List<ImpactWindow> windows = impact.windows();
        add(
                details,
                "When it was felt",
                windows == null
                        ? null
                        : String.join(
                                "; ",
                                windows.stream()
                                        .map(DocumentImpactMapper::window)
                                        .toList()));
        return details;
    }

    private static void add(List<Document.Figure> figures, String name, @Nullable Figure figure, String unit) {
        if (figure != null) {
            figures.add(
                    figure.value() == null
                            ? new Document.Figure(name, "not known", figure.derivation())
                            : new Document.Figure(
                                    name,
                                    TextFormatter.number(figure.value()) + unit,
                                    basis(figure.basis(), figure.derivation())));
        }
    }

    private static void add(List<ImpactDetail> details, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            details.add(new ImpactDetail(name, value));
        }
    }

    private static @Nullable String joined(@Nullable List<String> words) {
        return words == null ? null : String.join("; ", words);
    }

    private static @Nullable String data(@Nullable DataIntegrity integrity, @Nullable String note) {
        if (integrity == null) {
            return note;
        }
        String words = TextFormatter.label(integrity.name());
        return note == null ? words : words + ": " + note;
    }

    private static String window(ImpactWindow window) {
        String begin = TextFormatter.dateAndTime(window.startedAt());
        String stretch = window.endedAt() == null
                ? "since " + begin
                : begin + " to " + TextFormatter.dateAndTime(window.endedAt());
        return window.description() == null ? stretch : stretch + " (" + window.description() + ")";
    }

    /** With how it was computed, if the postmortem covers several incidents. */
    private static @Nullable String basis(FigureBasis basis, @Nullable String derivation) {
        if (basis != FigureBasis.ESTIMATED) {
            return derivation;
        }
        return derivation == null ? "estimated" : "estimated; " + derivation;
    }
}
