package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemFilter;
import dev.debrief.actions.action.ActionItemKind;
import dev.debrief.actions.action.ActionItemSortOrder;
import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list; errors name the accepted values. */
record ActionItemListParameters(
        @Parameter(description = "Id or key of the postmortem", example = "PM-7") @QueryParam("postmortem") @Nullable String postmortem,

        @Parameter(
                description = "Status; repeat the parameter to match any of several",
                schema = @Schema(type = SchemaType.ARRAY, implementation = ActionItemStatus.class))
        @QueryParam("status")
        List<String> status,

        @Parameter(description = "Handle of the owner", example = "team:qa") @QueryParam("owner") @Nullable String owner,

        @Parameter(description = "Kind", schema = @Schema(implementation = ActionItemKind.class))
        @QueryParam("kind")
        @Nullable String kind,

        @Parameter(
                description = "Due before this day",
                schema = @Schema(type = SchemaType.STRING, format = "date"),
                example = "2024-12-01")
        @QueryParam("dueBefore")
        @Nullable String dueBefore,

        @Parameter(
                description = "`true`: only overdue items; `false`: only items that are not overdue",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @QueryParam("overdue")
        @Nullable String overdue,

        @Parameter(
                description = "Words or prefixes of words; title and description together must contain all of them",
                example = "discount tests")
        @QueryParam("text")
        @Nullable String text,

        @Parameter(
                description =
                        "`dueOn`: earliest due date first, items without a due date last; `createdAt`: newest first",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"dueOn", "createdAt"},
                                defaultValue = "dueOn"))
        @QueryParam("sort")
        @Nullable String sort) {

    private static final int MAX_TEXT_LENGTH = 200;

    ActionItemFilter toFilter() {
        Set<ActionItemStatus> statuses = EnumSet.noneOf(ActionItemStatus.class);
        status.forEach(text -> statuses.add(parseEnum(ActionItemStatus.class, "status", text)));
        ActionItemSortOrder order = parseIfPresent(sort, ActionItemListParameters::parseSortOrder);
        return new ActionItemFilter(
                parseIfPresent(postmortem, PostmortemRef::parse),
                statuses,
                parseIfPresent(owner, Function.identity()),
                parseIfPresent(kind, text -> parseEnum(ActionItemKind.class, "kind", text)),
                parseIfPresent(dueBefore, ActionItemListParameters::parseDate),
                parseIfPresent(overdue, ActionItemListParameters::parseBoolean),
                parseIfPresent(text, ActionItemListParameters::requireTextLength),
                order == null ? ActionItemSortOrder.DUE_ON : order);
    }

    private static <T> @Nullable T parseIfPresent(@Nullable String text, Function<String, T> parser) {
        return text == null || text.isBlank() ? null : parser.apply(text);
    }

    private static <E extends Enum<E>> E parseEnum(Class<E> type, String parameter, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalidParameter(parameter, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static LocalDate parseDate(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (DueDateRange.isInRange(day)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // Reported below, like a day out of range.
        }
        throw invalidParameter("dueBefore", "a date like 2024-12-01");
    }

    private static String requireTextLength(String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            throw invalidParameter("text", "at most " + MAX_TEXT_LENGTH + " characters long");
        }
        return text;
    }

    private static boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalidParameter("overdue", "true or false");
        };
    }

    private static ActionItemSortOrder parseSortOrder(String text) {
        return switch (text) {
            case "dueOn" -> ActionItemSortOrder.DUE_ON;
            case "createdAt" -> ActionItemSortOrder.CREATED_AT;
            default -> throw invalidParameter("sort", "dueOn or createdAt");
        };
    }

    private static ProblemException invalidParameter(String parameter, String expected) {
        return StandardProblem.VALIDATION_FAILED.because(parameter + " must be " + expected + ".");
    }
}
