package dev.debrief.postmortems.details.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.EntityRefs;
import dev.debrief.platform.paging.BooleanParameter;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemFilter;
import dev.debrief.postmortems.postmortem.PostmortemStatus;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Query parameters of the list. */
record PostmortemListParameters(
        @Parameter(description = "Only these, by id or key; separate several with commas", example = "PM-7")
        @QueryParam("ids")
        @Separator(",")
        @Size(max = EntityRefs.MAX) List<String> ids,

        @Parameter(description = "In one of these statuses; separate several with commas", example = "IN_REVIEW")
        @QueryParam("status")
        @Separator(",")
        List<PostmortemStatus> status,

        @Parameter(description = "Of one of these severities; separate several with commas", example = "HIGH")
        @QueryParam("severity")
        @Separator(",")
        List<Severity> severity,

        @Parameter(description = "Of this incident: id or key", example = "INC-42") @QueryParam("incident") @Nullable String incident,

        @Parameter(
                description =
                        "Words, parts of words or keys; title, sections, analysis and meeting notes together must contain all of them",
                example = "checkout fail")
        @QueryParam("text")
        @Size(max = 200) @Nullable String text,

        @Parameter(description = "Drafted from this template", example = "standard") @QueryParam("template") @Nullable String template,

        @Parameter(
                description = "`true` for postmortems with a reopened incident",
                schema = @Schema(implementation = Boolean.class))
        @QueryParam("incidentReopened")
        @Nullable BooleanParameter incidentReopened) {

    PostmortemFilter toFilter() {
        return new PostmortemFilter(
                EntityRefs.parseParameter(Postmortem.KEY_PREFIX, ids, "ids"),
                setOf(PostmortemStatus.class, status),
                setOf(Severity.class, severity),
                incident == null ? null : EntityRef.parseParameter(IncidentProjection.KEY_PREFIX, incident, "incident"),
                text == null || text.isBlank() ? null : text,
                template,
                BooleanParameter.of(incidentReopened));
    }

    /** Whether the caller names the postmortems. */
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
