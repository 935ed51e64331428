package dev.debrief.incidents.impact.web;

import dev.debrief.incidents.impact.DataIntegrity;
import dev.debrief.incidents.impact.Figure;
import dev.debrief.incidents.impact.FigureBasis;
import dev.debrief.incidents.impact.ImpactAssessment;
import dev.debrief.incidents.impact.ImpactDetails;
import dev.debrief.incidents.impact.ImpactWindow;
import dev.debrief.incidents.impact.Money;
import dev.debrief.platform.problem.PointsTo;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Impact", description = "The impact of an incident; absent members were not assessed", examples = """
                {"userImpact": "Orders with stacked discounts could not be paid",
                 "failedTransactions": {"value": 230, "basis": "ESTIMATED"},
                 "complaints": {"value": 15, "basis": "MEASURED"},
                 "revenueLoss": {"amount": 45000, "currency": "USD", "basis": "ESTIMATED"},
                 "journeys": ["Pay with a promotional code"], "regions": ["EU"],
                 "colleagueHours": {"value": 14.5, "basis": "ESTIMATED"},
                 "dataIntegrity": "INTACT",
                 "windows": [{"startedAt": "2024-11-15T10:15:00Z", "endedAt": "2024-11-15T11:20:00Z"}]}
                """)
record ImpactBody(
        @Schema(description = "Impact on users, in words", examples = "Orders with stacked discounts could not be paid")
        @Nullable @Size(max = 5000) String userImpact,

        @Schema(description = "Impact on the business, in words", examples = "Lost orders for eighty minutes")
        @Nullable @Size(max = 5000) String businessImpact,

        @Schema(description = "Impact on colleagues, in words", examples = "Sprint work paused; support queue grew")
        @Nullable @Size(max = 5000) String internalImpact,

        @Schema(description = "Number of affected users, whole") @Nullable @Valid FigureBody affectedUsers,

        @Schema(description = "Number of failed transactions, whole") @Nullable @Valid FigureBody failedTransactions,

        @Schema(description = "Number of complaints, whole") @Nullable @Valid FigureBody complaints,

        @Schema(description = "Lost revenue") @Nullable @Valid MoneyBody revenueLoss,

        @Schema(description = "Percent of all users, 0 to 100") @Nullable @Valid FigureBody affectedUserShare,

        @Schema(description = "What users could not do", examples = "[\"Pay with a promotional code\"]")
        @Nullable @Size(max = 20) List<@NotBlank @OneLine @Size(max = 200) String> journeys,

        @Schema(description = "Percent of the error budget used; above 100 if exceeded") @Nullable @Valid FigureBody sloBudgetUsed,

        @Schema(description = "Number of colleagues who were called or interrupted, whole") @Nullable @Valid FigureBody colleagues,

        @Schema(description = "Hours colleagues spent") @Nullable @Valid FigureBody colleagueHours,

        @Schema(description = "Interrupted work, in words", examples = "The sprint stopped for half a day")
        @Nullable @Size(max = 5000) String interruptedWork,

        @Schema(description = "What happened to data", examples = "INTACT") @Nullable DataIntegrity dataIntegrity,

        @Schema(description = "What happened to data, in words", examples = "No order was charged twice")
        @Nullable @Size(max = 5000) String dataIntegrityNote,

        @Schema(description = "Affected regions, countries or sites", examples = "[\"EU\", \"UK\"]")
        @Nullable @Size(max = 50) List<@NotBlank @OneLine @Size(max = 100) String> regions,

        @Schema(description = "Periods of impact") @Nullable @Size(max = 50) List<@NotNull @Valid WindowBody> windows,

        @Schema(
                description =
                        "Total duration of the windows in seconds, counting overlaps once; only if all have ended",
                examples = "3900",
                readOnly = true)
        @Nullable Long impactSeconds) {

    private static final String WHOLE = "must be a whole number, because it counts";

    @AssertTrue(message = "must be at most 100 percent") @Schema(hidden = true)
    @PointsTo("affectedUserShare/value")
    boolean isAffectedUserShareAPercentage() {
        return affectedUserShare == null
                || affectedUserShare.value == null
                || affectedUserShare.value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    @AssertTrue(message = WHOLE) @Schema(hidden = true)
    @PointsTo("affectedUsers/value")
    boolean isAffectedUsersWhole() {
        return isWhole(affectedUsers);
    }

    @AssertTrue(message = WHOLE) @Schema(hidden = true)
    @PointsTo("failedTransactions/value")
    boolean isFailedTransactionsWhole() {
        return isWhole(failedTransactions);
    }

    @AssertTrue(message = WHOLE) @Schema(hidden = true)
    @PointsTo("complaints/value")
    boolean isComplaintsWhole() {
        return isWhole(complaints);
    }

    @AssertTrue(message = WHOLE) @Schema(hidden = true)
    @PointsTo("colleagues/value")
    boolean isColleaguesWhole() {
        return isWhole(colleagues);
    }

    private static boolean isWhole(@Nullable FigureBody count) {
        return count == null
                || count.value == null
                || count.value.stripTrailingZeros().scale() <= 0;
    }

    @Schema(name = "ImpactWindow", description = "A period of impact")
    record WindowBody(
            @Schema(description = "When it started", examples = "2024-11-15T10:15:00Z") @NotNull Instant startedAt,

            @Schema(description = "When it ended; absent while it is ongoing", examples = "2024-11-15T11:20:00Z")
            @Nullable Instant endedAt,

            @Schema(description = "What the impact was, in words", examples = "Payments with a promotional code fail")
            @Nullable @Size(max = 500) String description) {

        static WindowBody of(ImpactWindow window) {
            return new WindowBody(window.startedAt(), window.endedAt(), window.description());
        }

        ImpactWindow toWindow() {
            return new ImpactWindow(startedAt, endedAt, description);
        }
    }

    @Schema(name = "Figure", description = "A number and how it was obtained; NOT_KNOWN differs from zero")
    record FigureBody(
            @Schema(description = "The number; absent if NOT_KNOWN", examples = "230")
            @Nullable @DecimalMin("0") @DecimalMax("1000000000000000") @Digits(integer = 16, fraction = 2) BigDecimal value,

            @Schema(description = "How it was obtained", examples = "ESTIMATED") @NotNull FigureBasis basis) {

        @AssertTrue(message = "is required unless the basis is NOT_KNOWN, and must be absent if it is") @Schema(hidden = true)
        @PointsTo("value")
        boolean isValueConsistent() {
            return (value == null) == (basis == FigureBasis.NOT_KNOWN);
        }

        static @Nullable FigureBody of(@Nullable Figure figure) {
            if (figure == null) {
                return null;
            }
            BigDecimal value = figure.value();
            return new FigureBody(value == null ? null : plain(value), figure.basis());
        }

        static @Nullable Figure toFigure(@Nullable FigureBody body) {
            return body == null ? null : new Figure(body.value, body.basis);
        }
    }

    @Schema(name = "Money", description = "An amount and how it was obtained")
    record MoneyBody(
            @Schema(description = "Amount in the main unit of the currency", examples = "45000")
            @NotNull @DecimalMin("0") @DecimalMax("1000000000000000") @Digits(integer = 16, fraction = 2) BigDecimal amount,

            @Schema(description = "Currency, ISO 4217 code", examples = "USD")
            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code like USD") String currency,

            @Schema(description = "How it was obtained", examples = "ESTIMATED") @NotNull FigureBasis basis) {

        @AssertTrue(message = "must be a whole number, because the currency has no smaller unit") @Schema(hidden = true)
        @PointsTo("amount")
        boolean isAmountInUnitsOfTheCurrency() {
            return amount == null
                    || currency == null
                    || !Money.WITHOUT_MINOR_UNIT.contains(currency)
                    || amount.stripTrailingZeros().scale() <= 0;
        }

        static @Nullable MoneyBody of(@Nullable Money money) {
            return money == null ? null : new MoneyBody(plain(money.amount()), money.currency(), money.basis());
        }

        static @Nullable Money toMoney(@Nullable MoneyBody body) {
            return body == null ? null : new Money(body.amount, body.currency, body.basis);
        }
    }

    static ImpactBody of(ImpactAssessment assessment) {
        ImpactDetails details = assessment.details();
        List<ImpactWindow> windows = Objects.requireNonNullElse(details.windows(), List.of());
        Duration totalImpact = ImpactWindow.totalDuration(windows);
        return new ImpactBody(
                assessment.userImpact(),
                assessment.businessImpact(),
                assessment.internalImpact(),
                FigureBody.of(assessment.affectedUsers()),
                FigureBody.of(assessment.failedTransactions()),
                FigureBody.of(assessment.complaints()),
                MoneyBody.of(assessment.revenueLoss()),
                FigureBody.of(details.affectedUserShare()),
                details.journeys(),
                FigureBody.of(details.sloBudgetUsed()),
                FigureBody.of(details.colleagues()),
                FigureBody.of(details.colleagueHours()),
                details.interruptedWork(),
                details.dataIntegrity(),
                details.dataIntegrityNote(),
                details.regions(),
                details.windows() == null
                        ? null
                        : windows.stream().map(WindowBody::of).toList(),
                totalImpact == null ? null : totalImpact.toSeconds());
    }

    ImpactAssessment toAssessment() {
        return new ImpactAssessment(
                userImpact,
                businessImpact,
                internalImpact,
                FigureBody.toFigure(affectedUsers),
                FigureBody.toFigure(failedTransactions),
                FigureBody.toFigure(complaints),
                MoneyBody.toMoney(revenueLoss),
                new ImpactDetails(
                        FigureBody.toFigure(affectedUserShare),
                        journeys,
                        FigureBody.toFigure(sloBudgetUsed),
                        FigureBody.toFigure(colleagues),
                        FigureBody.toFigure(colleagueHours),
                        interruptedWork,
                        dataIntegrity,
                        dataIntegrityNote,
                        regions,
                        windows == null
                                ? null
                                : windows.stream().map(WindowBody::toWindow).toList()));
    }

    /** Without trailing zeros of the column: 230.00 becomes 230. */
    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
