package dev.debrief.notifications.message.web;

import dev.debrief.notifications.message.MessageTemplateService;
import dev.debrief.notifications.message.TemplateSetting;
import dev.debrief.platform.paging.BooleanParameter;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/message-templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Message templates", description = "The texts of messages, per event type and channel")
class MessageTemplateResource {

    private static final String EVENT_TYPE = "dev.debrief.incident.resolved.v1";

    private final MessageTemplateService templates;
    private final CurrentActor actor;
    private final Paging paging;

    MessageTemplateResource(MessageTemplateService templates, CurrentActor actor, Paging paging) {
        this.templates = templates;
        this.actor = actor;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "listMessageTemplates",
            summary = "List message templates",
            description =
                    "Returns a template for each event type and channel, with the built-in texts and those that replace"
                            + " them.")
    @APIResponse(responseCode = "200", description = "A page of templates")
    public Page<MessageTemplateView> list(@BeanParam MessageTemplateListQuery query, @BeanParam PageQuery page) {
        PageRequest request = paging.request("message-templates", query.fingerprint(), page);
        return paging.page(
                request,
                templates.list(
                        Optional.ofNullable(query.channel()),
                        Optional.ofNullable(BooleanParameter.of(query.overridden())),
                        request),
                MessageTemplateView::of,
                TemplateSetting::position);
    }

    @GET
    @Path("/{eventType}/{channel}")
    @Operation(
            operationId = "getMessageTemplate",
            summary = "Get a message template",
            description = "Returns the template of one event type and channel.")
    @APIResponse(responseCode = "200", description = "The template")
    public RestResponse<MessageTemplateView> get(
            @Parameter(description = "Event type", example = EVENT_TYPE) @PathParam("eventType") String eventType,
            @Parameter(description = "Channel: EMAIL, SLACK or TEAMS", example = "EMAIL") @PathParam("channel")
                    String channel,
            @BeanParam IfNoneMatch ifNoneMatch) {
        TemplateSetting setting = templates.get(eventType, channel);
        return ETags.okOrNotModified(MessageTemplateView.of(setting), setting.revision(), ifNoneMatch);
    }

    @PUT
    @Path("/{eventType}/{channel}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ProblemTypes("message-template-invalid")
    @Operation(
            operationId = "changeMessageTemplate",
            summary = "Override a message template",
            description =
                    "Replaces the built-in headline, body or both for messages that are sent from now on. The template is"
                            + " tried out with the sample event first. The ETag of a template that was never changed is"
                            + " `\"0\"`.")
    @APIResponse(responseCode = "200", description = "The changed template")
    public RestResponse<MessageTemplateView> change(
            @Parameter(description = "Event type", example = EVENT_TYPE) @PathParam("eventType") String eventType,
            @Parameter(description = "Channel: EMAIL, SLACK or TEAMS", example = "EMAIL") @PathParam("channel")
                    String channel,
            @BeanParam IfMatch ifMatch,
            @Valid @NotNull ChangeMessageTemplateRequest request) {
        TemplateSetting setting =
                templates.change(eventType, channel, request.toText(), ifMatch.precondition(), actor.get());
        return ETags.ok(MessageTemplateView.of(setting), setting.revision());
    }

    @DELETE
    @Path("/{eventType}/{channel}")
    @Operation(
            operationId = "resetMessageTemplate",
            summary = "Restore a built-in message template",
            description =
                    "Removes the texts that replace the built-in ones. Messages that are sent from now on use those.")
    @APIResponse(responseCode = "204", description = "Restored")
    public void reset(
            @Parameter(description = "Event type", example = EVENT_TYPE) @PathParam("eventType") String eventType,
            @Parameter(description = "Channel: EMAIL, SLACK or TEAMS", example = "EMAIL") @PathParam("channel")
                    String channel,
            @BeanParam IfMatch ifMatch) {
        templates.reset(eventType, channel, ifMatch.precondition(), actor.get());
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @ProblemTypes("message-template-invalid")
    @Operation(
            operationId = "previewMessage",
            summary = "Preview a message",
            description =
                    "Renders the sample event of a type with these texts, or with the built-in ones. Nothing is stored or"
                            + " sent.")
    @APIResponse(responseCode = "200", description = "The message")
    public MessagePreviewView preview(@Valid @NotNull PreviewMessageRequest request) {
        return MessagePreviewView.of(templates.preview(request.eventType(), request.channel(), request.toText()));
    }
}
