package dev.debrief.platform.stream.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.debrief.platform.paging.CursorCodec;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.stream.EventStreamService;
import dev.debrief.platform.stream.EventStreamService.StreamStart;
import dev.debrief.platform.stream.StreamAudience.StreamSubscriber;
import dev.debrief.platform.stream.StreamItem;
import dev.debrief.platform.stream.StreamPosition;
import dev.debrief.platform.stream.StreamScope;
import dev.debrief.platform.stream.StreamSink;
import dev.debrief.platform.stream.StreamSubscription;
import dev.debrief.platform.stream.StreamedEvent;
import dev.debrief.platform.stream.StreamedRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stream as server-sent events: each is JSON, such as a CloudEvent, with an id to resume after it. The first
 * message and heartbeats have an id and no data. {@code reset} means that events may be missing and the client must
 * reload.
 */
@ApplicationScoped
public class SseEventStream {

    private static final long RECONNECT_MILLIS = 2000;

    private final EventStreamService streams;
    private final CursorCodec cursorCodec;
    private final CurrentActor actor;
    private final RoutingContext request;
    private final ObjectMapper json;

    SseEventStream(
            EventStreamService streams,
            CursorCodec cursorCodec,
            CurrentActor actor,
            RoutingContext request,
            ObjectMapper json) {
        this.streams = streams;
        this.cursorCodec = cursorCodec;
        this.actor = actor;
        this.request = request;
        this.json = json;
    }

    /** Opens a stream of the events of the outbox, as {@link #open(StreamScope, String, Sse, Function)}. */
    public Multi<OutboundSseEvent> open(StreamScope scope, @Nullable String lastEventId, Sse sse) {
        return open(scope, lastEventId, sse, row -> cloudEvent((StreamedEvent) row));
    }

    /**
     * Opens a stream for the current caller that ends when its token expires; for HEAD, it ends immediately.
     *
     * @param lastEventId of the last event the caller received; null or empty to start now
     * @param data of a row, in JSON
     * @throws dev.debrief.platform.problem.ProblemException UNAVAILABLE if there are too many streams,
     *     TOO_MANY_REQUESTS if too many of them are of the caller
     */
    public Multi<OutboundSseEvent> open(
            StreamScope scope, @Nullable String lastEventId, Sse sse, Function<StreamedRow, String> data) {
        Actor caller = actor.get();
        StreamSubscriber subscriber = new StreamSubscriber(caller.handle(), caller.handles(), caller.isAdmin());
        Instant tokenExpiry = actor.tokenExpiry();
        Optional<String> lastId = Optional.ofNullable(lastEventId).filter(id -> !id.isEmpty());
        Optional<StreamPosition> last =
                lastId.flatMap(id -> cursorCodec.decode(cursorScope(scope), id)).flatMap(StreamPosition::of);
        StreamStart start = streams.start(scope, subscriber, last.orElse(null));
        boolean reset = start.reset() || lastId.isPresent() && last.isEmpty();
        Multi<OutboundSseEvent> opening = Multi.createFrom().item(first(start.position(), reset, scope, sse));
        if (request.request().method().equals(HttpMethod.HEAD)) {
            return opening; // A response without a body is over for the client, which would wait for the next one.
        }
        Multi<OutboundSseEvent> events = Multi.createFrom()
                .<StreamItem>emitter(
                        emitter -> {
                            StreamSubscription subscription =
                                    streams.open(scope, subscriber, tokenExpiry, start, sink(emitter));
                            emitter.onTermination(() -> streams.close(subscription));
                        },
                        BackPressureStrategy.BUFFER)
                .onItem()
                .invoke(StreamItem::consumed)
                .onItem()
                .transform(item -> toSseEvent(item, scope, sse, data));
        return Multi.createBy().concatenating().streams(opening, events);
    }

    private static StreamSink sink(MultiEmitter<? super StreamItem> emitter) {
        return new StreamSink() {
            @Override
            public void emit(StreamItem item) {
                emitter.emit(item);
            }

            @Override
            public void complete() {
                emitter.complete();
            }
        };
    }

    private OutboundSseEvent first(StreamPosition position, boolean reset, StreamScope scope, Sse sse) {
        OutboundSseEvent.Builder event =
                sse.newEventBuilder().id(id(position, scope)).reconnectDelay(RECONNECT_MILLIS);
        return reset
                ? event.name("reset")
                        .data(String.class, "{\"detail\":\"Events may be missing. Reload your data.\"}")
                        .build()
                : event.comment("open").build();
    }

    private OutboundSseEvent toSseEvent(
            StreamItem item, StreamScope scope, Sse sse, Function<StreamedRow, String> data) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().id(id(item.position(), scope));
        StreamedRow row = item.row();
        return row == null
                ? event.comment("").build()
                : event.data(String.class, data.apply(row)).build();
    }

    private String cloudEvent(StreamedEvent streamed) {
        ObjectNode event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", streamed.id())
                .put("source", streamed.source())
                .put("type", streamed.type())
                .put("subject", streamed.aggregateId())
                .put("time", streamed.time().toString())
                .put("dataschema", streamed.dataschema())
                .put("datacontenttype", "application/json")
                .put("sequence", Long.toString(streamed.version()));
        return event.putRawValue("data", new RawValue(streamed.payload())).toString();
    }

    private String id(StreamPosition position, StreamScope scope) {
        return cursorCodec.encode(cursorScope(scope), position.parts());
    }

    private static String cursorScope(StreamScope scope) {
        return "stream/" + scope.name();
    }
}
