package dev.debrief.platform.settings.web;

import dev.debrief.platform.openapi.InheritedOperationsFilter;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.settings.SettingsService;
import dev.debrief.platform.settings.SettingsVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Operations on versioned settings. {@link InheritedOperationsFilter} replaces the placeholders in their texts.
 *
 * @param <S> the settings
 * @param <V> a version of them
 * @param <R> the settings as a request body
 * @param <W> a version as a response body
 * @param <L> a version in a list
 */
@Produces("application/json")
public abstract class SettingsResource<S, V extends SettingsVersion<S>, R extends ChangeSettingsRequest<S>, W, L> {

    private final SettingsService<S, V> settings;
    private final Paging paging;
    private final CurrentActor caller;

    protected SettingsResource(SettingsService<S, V> settings, Paging paging, CurrentActor caller) {
        this.settings = settings;
        this.paging = paging;
        this.caller = caller;
    }

    /** Name of the cursor of the list. */
    protected abstract String listName();

    protected abstract W view(V version);

    protected abstract L listView(V version);

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            extensions = @Extension(name = InheritedOperationsFilter.OPERATION_ID, value = "get{Noun}"),
            summary = "Read the {noun}",
            description = "The current version, which is also the ETag; version 0 is built in.")
    @APIResponse(responseCode = "200", description = "The current {noun}")
    public RestResponse<W> get(@BeanParam IfNoneMatch ifNoneMatch) {
        V current = settings.current();
        return ETags.okOrNotModified(view(current), current.version(), ifNoneMatch);
    }

    @PUT
    @Consumes("application/json")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            extensions = @Extension(name = InheritedOperationsFilter.OPERATION_ID, value = "change{Noun}"),
            summary = "Change the {noun}")
    @APIResponse(responseCode = "200", description = "The new version")
    @APIResponse(
            responseCode = "422",
            description = "The {noun} would be invalid",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public RestResponse<W> change(@BeanParam IfMatch ifMatch, @NotNull @Valid R request) {
        V changed = settings.change(ifMatch.precondition(), request.toSettings(), request.note(), caller.get());
        return ETags.ok(view(changed), changed.version());
    }

    @GET
    @Path("/versions")
    @RolesAllowed(Roles.READER)
    @Operation(
            extensions = @Extension(name = InheritedOperationsFilter.OPERATION_ID, value = "list{Noun}Versions"),
            summary = "List the versions of the {noun}",
            description = "Newest first, without the built-in version.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    public Page<L> list(@BeanParam PageQuery page) {
        PageRequest request = paging.request(listName(), "", page);
        return paging.page(
                request,
                settings.list(request),
                this::listView,
                version -> List.of(Integer.toString(version.version())));
    }

    @GET
    @Path("/versions/{version}")
    @RolesAllowed(Roles.READER)
    @Operation(
            extensions = @Extension(name = InheritedOperationsFilter.OPERATION_ID, value = "get{Noun}Version"),
            summary = "Read a version of the {noun}",
            description = "0 is the built-in version.")
    @APIResponse(responseCode = "200", description = "The version")
    public W version(
            @Parameter(description = "Number of the version", example = "3") @PathParam("version") int version) {
        return view(settings.get(version));
    }
}
