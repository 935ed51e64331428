package dev.debrief.incidents.impact.web;

import dev.debrief.incidents.impact.DataIntegrity;
import dev.debrief.incidents.impact.Figure;
import dev.debrief.incidents.impact.FigureBasis;
import dev.debrief.incidents.impact.ImpactAssessment;
import dev.debrief.incidents.impact.ImpactDetails;
import dev.debrief.incidents.impact.ImpactWindow;
import dev.debrief.incidents.impact.Money;
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

/** The impact of an incident as JSON, in and out. */
@Schema(name = "Impact", description = "What an incident did; what is absent was not assessed")
record ImpactBody(
        @Schema(description = "What users met, in words", examples = "Orders with stacked discounts could not be paid")
        @Nullable @Size(max = 5000) String userImpact,

        @Schema(description = "What it cost the business, in words", examples = "Lost orders for eighty minutes")
        @Nullable @Size(max = 5000) String businessImpact,

        @Schema(
                description = "What it did to colleagues, in words",
                examples = "Sprint work paused; support queue grew")
        @Nullable @Size(max = 5000) String internalImpact,

        @Schema(description = "People") @Nullable @Valid FigureBody affectedUsers,
        @Schema(description = "Count") @Nullable @Valid FigureBody failedTransactions,
        @Schema(description = "Count") @Nullable @Valid FigureBody complaints,

        @Schema(description = "Lost revenue") @Nullable @Valid MoneyBody revenueLoss,

        @Schema(description = "Percent of all users, 0 to 100") @Nullable @Valid FigureBody affectedUserShare,

        @Schema(description = "What users could not do", examples = "[\"Pay with a promotional code\"]")
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> journeys,

        @Schema(description = "Percent of the error budget that was used up; above 100 when it was exceeded")
        @Nullable @Valid FigureBody sloBudgetUsed,

        @Schema(description = "Colleagues who were called or interrupted") @Nullable @Valid FigureBody colleagues,

        @Schema(description = "Hours that colleagues spent") @Nullable @Valid FigureBody colleagueHours,

        @Schema(description = "Work that was interrupted, in words", examples = "The sprint stopped for half a day")
        @Nullable @Size(max = 5000) String interruptedWork,

        @Schema(description = "What became of data", examples = "INTACT") @Nullable DataIntegrity dataIntegrity,

        @Schema(description = "What became of data, in words", examples = "No order was charged twice")
        @Nullable @Size(max = 5000) String dataIntegrityNote,

        @Schema(description = "Regions, countries or sites that were hit", examples = "[\"EU\", \"UK\"]")
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> regions,

        @Schema(description = "When it was felt, in one or more stretches of time") @Nullable @Size(max = 50) List<@NotNull @Valid WindowBody> windows,

        @Schema(
                description = "How long it was felt in all, overlaps once; only when all windows have ended",
                examples = "3900",
                readOnly = true)
        @Nullable Long impactSeconds) {

    @AssertTrue(message = "must be at most 100 percent") @Schema(hidden = true)
    boolean isAffectedUserShareAPercentage() {
        return affectedUserShare == null
                || affectedUserShare.value == null
                || affectedUserShare.value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    /** A stretch of time in which something was felt. */
    @Schema(name = "ImpactWindow", description = "A stretch of time in which something was felt")
    record WindowBody(
            @Schema(description = "When it began", examples = "2024-11-15T10:15:00Z") @NotNull Instant startedAt,

            @Schema(description = "When it ended; absent while it goes on", examples = "2024-11-15T11:20:00Z") @Nullable Instant endedAt,

            @Schema(description = "What was felt, in words", examples = "Payments with a promotional code fail")
            @Nullable @Size(max = 500) String description) {

        static WindowBody of(ImpactWindow window) {
            return new WindowBody(window.startedAt(), window.endedAt(), window.description());
        }

        ImpactWindow toWindow() {
            return new ImpactWindow(startedAt, endedAt, description);
        }
    }

    /** A number with how well it is known. */
    @Schema(name = "Figure", description = "A number and how well it is known; NOT_KNOWN differs from zero")
    record FigureBody(
            @Schema(description = "The number, absent when NOT_KNOWN", examples = "230")
            @Nullable @DecimalMin("0") @DecimalMax("1000000000000000") @Digits(integer = 16, fraction = 2) BigDecimal value,

            @Schema(description = "How well it is known", examples = "ESTIMATED") @NotNull FigureBasis basis) {

        @AssertTrue(message = "must be there unless the basis is NOT_KNOWN, and absent if it is") @Schema(hidden = true)
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

    /** An amount with how well it is known. */
    @Schema(name = "Money", description = "An amount and how well it is known")
    record MoneyBody(
            @Schema(description = "In the currency's main unit", examples = "45000")
            @NotNull @DecimalMin("0") @DecimalMax("1000000000000000") @Digits(integer = 16, fraction = 2) BigDecimal amount,

            @Schema(description = "ISO 4217 code", examples = "USD")
            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code like USD") String currency,

            @Schema(description = "How well it is known", examples = "ESTIMATED") @NotNull FigureBasis basis) {

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

    /** Without the zeros that the column adds: 230.00 is 230. */
    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
