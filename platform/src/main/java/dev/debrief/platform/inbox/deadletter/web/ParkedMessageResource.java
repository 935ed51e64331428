package dev.debrief.platform.inbox.deadletter.web;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.inbox.ParkingReason;
import dev.debrief.platform.inbox.deadletter.ParkedMessage;
import dev.debrief.platform.inbox.deadletter.ParkedMessageFilter;
import dev.debrief.platform.inbox.deadletter.ParkedMessageService;
import dev.debrief.platform.inbox.deadletter.ParkedMessageState;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Parked messages over REST. */
@Path("/api/v1/parked-messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(
        name = "Parked messages",
        description = "Events of other services that could not be applied. They are kept until they are retried or"
                + " discarded; later events of the same aggregate wait behind them.")
class ParkedMessageResource {

    private static final String SUBJECT = "parked-message";

    private final ParkedMessageService messages;
    private final Paging paging;
    private final AuditLog audit;
    private final CurrentActor actor;

    ParkedMessageResource(ParkedMessageService messages, Paging paging, AuditLog audit, CurrentActor actor) {
        this.messages = messages;
        this.paging = paging;
        this.audit = audit;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "listParkedMessages",
            summary = "List parked messages",
            description = "Newest first, without the Kafka records.")
    @APIResponse(responseCode = "200", description = "A page of parked messages")
    public Page<ParkedMessageView> list(
            @Parameter(
                            description = "Only messages in this state",
                            example = "PARKED",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"PARKED", "DISCARDED", "APPLIED"}))
                    @QueryParam("state")
                    @Nullable ParkedMessageState state,
            @Parameter(description = "Only messages of this consumer", example = "incident-events")
                    @QueryParam("consumer")
                    @Nullable String consumer,
            @Parameter(
                            description = "Only messages with this reason",
                            example = "not-applicable",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "unreadable",
                                                "unknown-type",
                                                "sequence-gap",
                                                "behind-parked",
                                                "not-applicable"
                                            }))
                    @QueryParam("reason")
                    @Nullable ParkingReason reason,
            @BeanParam PageQuery page) {
        ParkedMessageFilter filter = new ParkedMessageFilter(
                Optional.ofNullable(state), Optional.ofNullable(consumer), Optional.ofNullable(reason));
        PageRequest request = paging.request("parked-messages", filter.fingerprint(), page);
        Optional<UUID> after = request.after().map(position -> UUID.fromString(position.get(0)));
        List<ParkedMessage> rows = messages.list(filter, after, request.fetchSize());
        return paging.page(
                request,
                rows,
                ParkedMessageView::of,
                message -> List.of(message.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "getParkedMessage",
            summary = "Get a parked message",
            description = "Includes the Kafka record as received: key, headers and body.")
    @APIResponse(responseCode = "200", description = "The parked message")
    public ParkedMessageDetailView get(@BeanParam ParkedMessagePath path) {
        return new ParkedMessageDetailView(
                ParkedMessageView.of(messages.get(path.id())), ParkedMessageRecordView.of(messages.record(path.id())));
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed(Roles.ADMIN)
    @ProblemTypes({"parked-message-already-settled", "parked-message-not-next", "parked-message-without-consumer"})
    @Operation(
            operationId = "retryParkedMessage",
            summary = "Retry a parked message",
            description =
                    "Returns the message afterwards: `APPLIED`, or still `PARKED` with the reason. On success, the"
                            + " messages that waited behind it are applied too. Answers 409 if the message is settled or an"
                            + " earlier one comes first.")
    @APIResponse(responseCode = "200", description = "The message after the attempt")
    @APIResponse(
            responseCode = "409",
            description = "The message is settled, an earlier message comes first, or no consumer handles it any more.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public ParkedMessageView retry(@BeanParam ParkedMessagePath path) {
        Actor caller = actor.get();
        return ParkedMessageView.of(messages.retry(path.id(), (before, after) -> {
            String outcome = after.state() == ParkedMessageState.APPLIED ? "retried" : "retry-failed";
            record(caller, outcome, before, after);
        }));
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @ProblemTypes("parked-message-already-settled")
    @Operation(
            operationId = "discardParkedMessage",
            summary = "Discard a parked message",
            description =
                    "The message is never applied. The messages behind it are released; earlier versions that never"
                            + " arrived are skipped too. Answers 409 if the message is settled.")
    @APIResponse(responseCode = "200", description = "The discarded message")
    @APIResponse(
            responseCode = "409",
            description = "The message is settled.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public ParkedMessageView discard(
            @BeanParam ParkedMessagePath path, @Valid @NotNull DiscardParkedMessageRequest request) {
        Actor caller = actor.get();
        return ParkedMessageView.of(messages.discard(
                path.id(), request.reason(), (before, after) -> record(caller, "discarded", before, after)));
    }

    private void record(Actor caller, String outcome, ParkedMessage before, ParkedMessage after) {
        audit.record(
                caller,
                SUBJECT + "." + outcome,
                AuditSubject.of(SUBJECT, before.id()),
                ParkedMessageView.of(before),
                ParkedMessageView.of(after));
    }
}
