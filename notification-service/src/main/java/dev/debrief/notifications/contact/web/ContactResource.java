package dev.debrief.notifications.contact.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.notifications.contact.Contact;
import dev.debrief.notifications.contact.ContactFilter;
import dev.debrief.notifications.contact.ContactService;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.problem.ProblemTypes;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "People with their e-mail addresses, and teams with their addresses and members")
class ContactResource {

    private final ContactService contacts;
    private final CurrentActor actor;
    private final Paging paging;
    private final MergePatch patches;

    ContactResource(ContactService contacts, CurrentActor actor, Paging paging, MergePatch patches) {
        this.contacts = contacts;
        this.actor = actor;
        this.paging = paging;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Idempotent
    @ProblemTypes({"handle-taken", "not-your-contact"})
    @Operation(
            operationId = "addContact",
            summary = "Add a contact",
            description =
                    "Adds a person or a team that receives notifications. Contributors add themselves and their teams, admins add"
                            + " anybody. A team without an e-mail address and without an endpoint is notified through"
                            + " its members, each by their own preferences.")
    @APIResponseSchema(value = ContactView.class, responseCode = "201", responseDescription = "The contact")
    public RestResponse<ContactView> add(@Valid @NotNull AddContactRequest request) {
        Contact contact = contacts.add(request.handle(), request.toDetails(), actor.get());
        return ETags.created(
                URI.create("/api/v1/contacts/" + contact.id()),
                ContactView.of(contact, actor.get()),
                contact.revision());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listContacts",
            summary = "List contacts",
            description =
                    "Returns contacts ordered by handle. E-mail addresses are masked, except those of the caller and of the"
                            + " caller's teams, and for admins.")
    @APIResponse(responseCode = "200", description = "A page of contacts")
    public Page<ContactView> list(@BeanParam ContactListQuery query, @BeanParam PageQuery page) {
        ContactFilter filter = query.toFilter();
        PageRequest request = paging.request("contacts", filter.toString(), page);
        return paging.page(
                request,
                contacts.list(filter, request),
                contact -> ContactView.of(contact, actor.get()),
                contact -> List.of(contact.handle()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getContact", summary = "Get a contact", description = "Returns one contact.")
    @APIResponse(responseCode = "200", description = "The contact")
    public RestResponse<ContactView> get(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        Contact contact = contacts.get(id);
        return ETags.okOrNotModified(ContactView.of(contact, actor.get()), contact.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("not-your-contact")
    @Operation(
            operationId = "editContact",
            summary = "Update a contact",
            description =
                    "Accepts a JSON Merge Patch. Contributors update themselves and the teams they are a member of, admins update"
                            + " anybody.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EditContactRequest.class),
                            example = """
                                {"emails": ["payments@example.com", "payments-lead@example.com"]}
                                """))
    @APIResponse(responseCode = "200", description = "The updated contact")
    public RestResponse<ContactView> edit(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        Contact contact = contacts.edit(
                id,
                ifMatch.precondition(),
                current -> patches.apply(EditContactRequest.of(current), patch, EditContactRequest.class)
                        .toDetails(),
                actor.get());
        return ETags.ok(ContactView.of(contact, actor.get()), contact.revision());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("not-your-contact")
    @Operation(
            operationId = "removeContact",
            summary = "Remove a contact",
            description =
                    "Removes the contact with its addresses and subscriptions. The history of deliveries remains.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch) {
        contacts.remove(id, ifMatch.precondition(), actor.get());
    }
}
