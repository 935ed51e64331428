package dev.debrief.incidents.ingress.person.web;

import dev.debrief.incidents.ingress.person.IngressPerson;
import dev.debrief.incidents.ingress.person.PersonService;
import dev.debrief.platform.paging.BooleanParameter;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/ingress-sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Ingress sources")
class PersonResource {

    private final PersonService people;
    private final CurrentActor actor;
    private final Paging paging;

    PersonResource(PersonService people, CurrentActor actor, Paging paging) {
        this.people = people;
        this.actor = actor;
        this.paging = paging;
    }

    @GET
    @Path("/{key}/people")
    @Operation(
            operationId = "listIngressPeople",
            summary = "List the people of a source",
            description =
                    "Lists people by their id at the source: those whom the source has named so far, and those whom an"
                            + " admin has mapped.")
    @APIResponse(responseCode = "200", description = "A page of people")
    public Page<PersonView> list(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("key") String key,
            @Parameter(
                            description = "Only people with a handle, or only those without",
                            schema = @Schema(implementation = Boolean.class, examples = "false"))
                    @QueryParam("mapped")
                    @Nullable BooleanParameter mapped,
            @BeanParam PageQuery query) {
        PageRequest page = paging.request("ingress-people", key + "/" + mapped, query);
        return paging.page(
                page,
                people.list(key, BooleanParameter.of(mapped), page),
                PersonView::of,
                person -> List.of(person.externalId()));
    }

    @GET
    @Path("/{key}/people/{externalId}")
    @Operation(
            operationId = "getIngressPerson",
            summary = "Read a person of a source",
            description = "Returns one person.")
    @APIResponse(responseCode = "200", description = "The person")
    public RestResponse<PersonView> get(@BeanParam PersonPath path, @BeanParam IfNoneMatch ifNoneMatch) {
        IngressPerson person = people.get(path.source(), path.externalId());
        return ETags.okOrNotModified(PersonView.of(person), person.revision(), ifNoneMatch);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{key}/people/{externalId}")
    @Operation(
            operationId = "mapIngressPerson",
            summary = "Map a person of a source",
            description =
                    "Says which handle a person has, so that their changes and commands are those of the handle. Use ETag"
                            + " \"0\" for somebody whom the source has not named yet.")
    @APIResponse(responseCode = "200", description = "The mapped person")
    public RestResponse<PersonView> map(
            @BeanParam PersonPath path, @BeanParam IfMatch ifMatch, @Valid @NotNull PersonRequest request) {
        IngressPerson person =
                people.map(path.source(), path.externalId(), ifMatch.precondition(), request.toMapping(), actor.get());
        return ETags.ok(PersonView.of(person), person.revision());
    }

    @DELETE
    @Path("/{key}/people/{externalId}")
    @Operation(
            operationId = "unmapIngressPerson",
            summary = "Unmap a person of a source",
            description = "Removes the handle. The person stays in the list, is shown by name and has no rights.")
    @APIResponse(responseCode = "204", description = "The person has no handle")
    public void unmap(@BeanParam PersonPath path, @BeanParam IfMatch ifMatch) {
        people.unmap(path.source(), path.externalId(), ifMatch.precondition(), actor.get());
    }
}
