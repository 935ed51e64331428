package dev.debrief.postmortems.incident.web;

import dev.debrief.postmortems.incident.impact.DataIntegrity;
import dev.debrief.postmortems.incident.impact.Impact;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Impact", description = "Impact on users, business and colleagues. A missing value was not assessed.")
public record ImpactView(
        @Schema(description = "Impact on users, as text", examples = "Customers could not complete purchases.")
        @Nullable String userImpact,

        @Schema(description = "Impact on the business, as text", examples = "Lost revenue and complaints.") @Nullable String businessImpact,

        @Schema(description = "Impact on colleagues, as text", examples = "Sprint work was interrupted.") @Nullable String internalImpact,

        @Schema(description = "Number of users") @Nullable FigureView affectedUsers,
        @Schema(description = "Number") @Nullable FigureView failedTransactions,
        @Schema(description = "Number") @Nullable FigureView complaints,
        @Schema(description = "Lost revenue") @Nullable MoneyView revenueLoss,

        @Schema(description = "Percent of all users") @Nullable FigureView affectedUserShare,

        @Schema(description = "Affected user journeys", examples = "[\"Pay with a promotional code\"]") @Nullable List<String> journeys,

        @Schema(description = "Percent of the error budget that was consumed") @Nullable FigureView sloBudgetUsed,

        @Schema(description = "Number of colleagues who were paged or interrupted") @Nullable FigureView colleagues,

        @Schema(description = "Hours spent by colleagues") @Nullable FigureView colleagueHours,

        @Schema(description = "Interrupted work, as text", examples = "The sprint stopped for half a day") @Nullable String interruptedWork,

        @Schema(description = "Effect on data", examples = "INTACT") @Nullable DataIntegrity dataIntegrity,

        @Schema(description = "Effect on data, as text", examples = "No order was charged twice") @Nullable String dataIntegrityNote,

        @Schema(description = "Affected regions, countries or sites", examples = "[\"EU\", \"UK\"]") @Nullable List<String> regions,

        @Schema(description = "Periods of impact, if there was more than one") @Nullable List<ImpactWindowView> windows) {

    public static @Nullable ImpactView of(@Nullable Impact impact) {
        return impact == null
                ? null
                : new ImpactView(
                        impact.userImpact(),
                        impact.businessImpact(),
                        impact.internalImpact(),
                        FigureView.of(impact.affectedUsers()),
                        FigureView.of(impact.failedTransactions()),
                        FigureView.of(impact.complaints()),
                        MoneyView.of(impact.revenueLoss()),
                        FigureView.of(impact.affectedUserShare()),
                        impact.journeys(),
                        FigureView.of(impact.sloBudgetUsed()),
                        FigureView.of(impact.colleagues()),
                        FigureView.of(impact.colleagueHours()),
                        impact.interruptedWork(),
                        impact.dataIntegrity(),
                        impact.dataIntegrityNote(),
                        impact.regions(),
                        impact.windows() == null
                                ? null
                                : impact.windows().stream()
                                        .map(ImpactWindowView::of)
                                        .toList());
    }
}
