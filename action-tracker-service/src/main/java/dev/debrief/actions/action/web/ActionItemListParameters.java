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

/** The query parameters of the list, read so that a wrong one is answered with what would be right. */
record ActionItemListParameters(
        @Parameter(description = "Of this postmortem: id or key", example = "PM-7") @QueryParam("postmortem") @Nullable String postmortem,

        @Parameter(
                description = "In one of these statuses; repeat the parameter for more than one",
                schema = @Schema(type = SchemaType.ARRAY, implementation = ActionItemStatus.class))
        @QueryParam("status")
        List<String> status,

        @Parameter(description = "Owned by this handle", example = "team:qa") @QueryParam("owner") @Nullable String owner,

        @Parameter(description = "Of this kind", schema = @Schema(implementation = ActionItemKind.class))
        @QueryParam("kind")
        @Nullable String kind,

        @Parameter(
                description = "Due on an earlier day than this",
                schema = @Schema(type = SchemaType.STRING, format = "date"),
                example = "2024-12-01")
        @QueryParam("dueBefore")
        @Nullable String dueBefore,

        @Parameter(
                description = "`true`: past their due day and not done; `false`: all others",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @QueryParam("overdue")
        @Nullable String overdue,

        @Parameter(
                description = "Words, or beginnings of words, that title or description all contain",
                example = "discount tests")
        @QueryParam("text")
        @Nullable String text,

        @Parameter(
                description = "`dueOn`: soonest due first, without a due date last; `createdAt`: newest first",
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
        status.forEach(text -> statuses.add(oneOf(ActionItemStatus.class, "status", text)));
        ActionItemSortOrder order = given(sort, ActionItemListParameters::order);
        return new ActionItemFilter(
                given(postmortem, PostmortemRef::parse),
                statuses,
                given(owner, Function.identity()),
                given(kind, text -> oneOf(ActionItemKind.class, "kind", text)),
                given(dueBefore, ActionItemListParameters::day),
                given(overdue, ActionItemListParameters::parseBoolean),
                given(text, ActionItemListParameters::words),
                order == null ? ActionItemSortOrder.DUE_ON : order);
    }

    private static <T> @Nullable T given(@Nullable String text, Function<String, T> reader) {
        return text == null || text.isBlank() ? null : reader.apply(text);
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String parameter, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(parameter, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (DueDateRange.isInRange(day)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // Answered below, like a day that no calendar of ours reaches.
        }
        throw wrong("dueBefore", "a date like 2024-12-01");
    }

    private static String words(String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            throw wrong("text", "at most " + MAX_TEXT_LENGTH + " characters long");
        }
        return text;
    }

    private static boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("overdue", "true or false");
        };
    }

    private static ActionItemSortOrder order(String text) {
        return switch (text) {
            case "dueOn" -> ActionItemSortOrder.DUE_ON;
            case "createdAt" -> ActionItemSortOrder.CREATED_AT;
            default -> throw wrong("sort", "dueOn or createdAt");
        };
    }

    private static ProblemException wrong(String parameter, String expected) {
        return StandardProblem.VALIDATION_FAILED.because(parameter + " must be " + expected + ".");
    }
}
