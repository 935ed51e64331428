package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemFilter;
import dev.debrief.actions.action.ActionItemSortOrder;
import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.content.ActionItemKind;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.EntityRefs;
import dev.debrief.platform.paging.BooleanParameter;
import dev.debrief.platform.security.Actor;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list. */
record ActionItemListParameters(
        @Parameter(description = "Only these, by id or key; separate several with commas", example = "AI-12")
        @QueryParam("ids")
        @Separator(",")
        @Size(max = EntityRefs.MAX) List<String> ids,

        @Parameter(description = "Id or key of the postmortem", example = "PM-7") @QueryParam("postmortem") @Nullable String postmortem,

        @Parameter(description = "Id or key of the incident that they follow from", example = "INC-42")
        @QueryParam("incident")
        @Nullable String incident,

        @Parameter(description = "Only items whose incident affected this service", example = "checkout")
        @QueryParam("service")
        @Nullable String service,

        @Parameter(description = "Only these statuses; separate several with commas", example = "OPEN")
        @QueryParam("status")
        @Separator(",")
        List<ActionItemStatus> status,

        @Parameter(description = "Handle of the owner; `me` for yourself", example = "team:qa")
        @QueryParam("owner")
        @Nullable String owner,

        @Parameter(description = "Handle of the team that owns them; `mine` for all teams of yours", example = "mine")
        @QueryParam("team")
        @Nullable String team,

        @Parameter(description = "Only these kinds; separate several with commas", example = "IMMEDIATE_FIX")
        @QueryParam("kind")
        @Separator(",")
        List<ActionItemKind> kind,

        @Parameter(description = "Only these priorities; separate several with commas", example = "HIGHEST")
        @QueryParam("priority")
        @Separator(",")
        List<ActionItemPriority> priority,

        @Parameter(description = "Only items with this label", example = "checkout") @QueryParam("label") @Nullable String label,

        @Parameter(description = "Due on this day or later", example = "2024-11-01") @QueryParam("dueFrom") @Nullable LocalDate dueFrom,

        @Parameter(description = "Due before this day", example = "2024-12-01") @QueryParam("dueBefore") @Nullable LocalDate dueBefore,

        @Parameter(
                description = "`true`: only overdue items; `false`: only items that are not overdue",
                schema = @Schema(implementation = Boolean.class))
        @QueryParam("overdue")
        @Nullable BooleanParameter overdue,

        @Parameter(
                description = "Words, parts of words or keys; title and description together must contain all of them",
                example = "discount test")
        @QueryParam("text")
        @Size(max = 200) @Nullable String text,

        @Parameter(
                description =
                        "`dueOn`: earliest due date first, items without a due date last; `createdAt`: newest first")
        @QueryParam("sort")
        @DefaultValue("dueOn")
        Sort sort) {

    private static final String ME = "me";
    private static final String MINE = "mine";
    private static final String TEAM = "team:";

    /** Constants are spelled as in the query string. */
    enum Sort {
        dueOn,
        createdAt
    }

    /** @param caller whose items {@code me} and {@code mine} are */
    ActionItemFilter toFilter(Actor caller) {
        return new ActionItemFilter(
                EntityRefs.parseParameter(ActionItem.KEY_PREFIX, ids, "ids"),
                postmortem == null
                        ? null
                        : EntityRef.parseParameter(PostmortemProjection.KEY_PREFIX, postmortem, "postmortem"),
                incident == null ? null : EntityRef.parseParameter(IncidentProjection.KEY_PREFIX, incident, "incident"),
                service,
                setOf(ActionItemStatus.class, status),
                ME.equals(owner) ? caller.handle() : owner,
                setOf(ActionItemKind.class, kind),
                dueFrom,
                dueBefore,
                BooleanParameter.of(overdue),
                setOf(ActionItemPriority.class, priority),
                label == null ? null : label.strip(),
                teams(caller),
                text == null || text.isBlank() ? null : text,
                sort == Sort.createdAt ? ActionItemSortOrder.CREATED_AT : ActionItemSortOrder.DUE_ON);
    }

    /** In alphabetical order, so that the same filter has the same cursors. */
    private @Nullable List<String> teams(Actor caller) {
        if (team == null) {
            return null;
        }
        return MINE.equals(team)
                ? caller.handles().stream()
                        .filter(handle -> handle.startsWith(TEAM))
                        .sorted()
                        .toList()
                : List.of(team);
    }

    /** Whether the caller names the action items. */
    boolean isBatch() {
        return !ids.isEmpty();
    }

    /** In the order of the constants, so that the same filter has the same cursors. */
    private static <E extends Enum<E>> Set<E> setOf(Class<E> type, List<E> values) {
        Set<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return ordered;
    }
}
