package dev.debrief.postmortems.analysis.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.postmortems.analysis.AnalysisItem;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.analysis.Positioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** What the resources of all kinds of items do alike. */
@ApplicationScoped
class ItemEndpoint {

    private final AnalysisService analysis;
    private final MergePatch mergePatch;
    private final CurrentActor caller;

    ItemEndpoint(AnalysisService analysis, MergePatch mergePatch, CurrentActor caller) {
        this.analysis = analysis;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    <C, I extends AnalysisItem> RestResponse<I> add(
            AnalysisItemKind<C, I> kind, EntityRef postmortem, AnalysisItemRequest<C> request) {
        I added = analysis.add(kind, postmortem, request.positioned(), caller.get());
        URI location = URI.create("/api/v1/postmortems/" + postmortem + "/" + kind.collection() + "/" + added.id());
        return ETags.created(location, added, added.revision());
    }

    <C, I extends AnalysisItem> Page<I> list(AnalysisItemKind<C, I> kind, EntityRef postmortem) {
        return new Page<>(analysis.list(kind, postmortem, caller.get()), null);
    }

    <C, I extends AnalysisItem> RestResponse<I> get(
            AnalysisItemKind<C, I> kind, EntityRef postmortem, EntityRef item, IfNoneMatch ifNoneMatch) {
        I found = analysis.get(kind, postmortem, item.requireId(kind.noun()), caller.get());
        return ETags.okOrNotModified(found, found.revision(), ifNoneMatch);
    }

    /** @param shown the current content in the form of a request, to which the patch is applied */
    <C, I extends AnalysisItem, R extends AnalysisItemRequest<C>> RestResponse<I> edit(
            AnalysisItemKind<C, I> kind,
            EntityRef postmortem,
            EntityRef item,
            IfMatch ifMatch,
            JsonNode patch,
            Function<Positioned<C>, R> shown,
            Class<R> type) {
        I edited = analysis.edit(
                kind,
                postmortem,
                item.requireId(kind.noun()),
                ifMatch.precondition(),
                current -> mergePatch.apply(shown.apply(current), patch, type).positioned(),
                caller.get());
        return ETags.ok(edited, edited.revision());
    }

    void remove(AnalysisItemKind<?, ?> kind, EntityRef postmortem, EntityRef item, IfMatch ifMatch) {
        analysis.remove(kind, postmortem, item.requireId(kind.noun()), ifMatch.precondition(), caller.get());
    }
}
