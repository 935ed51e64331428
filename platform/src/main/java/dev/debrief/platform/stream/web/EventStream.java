package dev.debrief.platform.stream.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.debrief.platform.paging.CursorSeal;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.stream.FactStreams;
import dev.debrief.platform.stream.FactStreams.Start;
import dev.debrief.platform.stream.StreamAudience.Follower;
import dev.debrief.platform.stream.StreamEvent;
import dev.debrief.platform.stream.StreamPosition;
import dev.debrief.platform.stream.StreamScope;
import dev.debrief.platform.stream.StreamSink;
import dev.debrief.platform.stream.StreamedFact;
import dev.debrief.platform.stream.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts as server-sent events: each is a CloudEvent in JSON, with an id to resume behind it. The first block and signs
 * of life carry an id and no data. {@code reset} says that facts may be missing and everything is to be read anew.
 */
@ApplicationScoped
public class EventStream {

    private static final long RECONNECT_MILLIS = 2000;

    private final FactStreams streams;
    private final CursorSeal seal;
    private final CurrentActor actor;
    private final ObjectMapper json;

    EventStream(FactStreams streams, CursorSeal seal, CurrentActor actor, ObjectMapper json) {
        this.streams = streams;
        this.seal = seal;
        this.actor = actor;
        this.json = json;
    }

    /**
     * A stream for the current caller, until its token expires.
     *
     * @param lastEventId of the last event the caller got; null or empty to start now
     * @throws dev.debrief.platform.problem.ProblemException UNAVAILABLE when there are too many streams
     */
    public Multi<OutboundSseEvent> open(StreamScope scope, @Nullable String lastEventId, Sse sse) {
        Actor caller = actor.get();
        Follower follower = new Follower(caller.handles(), caller.isAdmin());
        Instant until = actor.until();
        Optional<String> lastId = Optional.ofNullable(lastEventId).filter(id -> !id.isEmpty());
        Optional<StreamPosition> last =
                lastId.flatMap(id -> seal.open(sealOf(scope), id)).flatMap(StreamPosition::of);
        Start start = streams.start(scope, last.orElse(null));
        boolean anew = start.anew() || lastId.isPresent() && last.isEmpty();
        Multi<OutboundSseEvent> events = Multi.createFrom()
                .<StreamEvent>emitter(
                        emitter -> {
                            Subscription subscription = streams.open(scope, follower, until, start, sink(emitter));
                            emitter.onTermination(() -> streams.close(subscription));
                        },
                        BackPressureStrategy.BUFFER)
                .onItem()
                .invoke(StreamEvent::taken)
                .onItem()
                .transform(event -> written(event, scope, sse));
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(first(start.position(), anew, scope, sse)), events);
    }

    private static StreamSink sink(MultiEmitter<? super StreamEvent> emitter) {
        return new StreamSink() {
            @Override
            public void give(StreamEvent event) {
                emitter.emit(event);
            }

            @Override
            public void end() {
                emitter.complete();
            }
        };
    }

    private OutboundSseEvent first(StreamPosition position, boolean anew, StreamScope scope, Sse sse) {
        OutboundSseEvent.Builder event =
                sse.newEventBuilder().id(id(position, scope)).reconnectDelay(RECONNECT_MILLIS);
        return anew
                ? event.name("reset")
                        .data(String.class, "{\"detail\":\"Events may be missing; read everything anew.\"}")
                        .build()
                : event.comment("open").build();
    }

    private OutboundSseEvent written(StreamEvent given, StreamScope scope, Sse sse) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().id(id(given.position(), scope));
        StreamedFact fact = given.fact();
        return fact == null
                ? event.comment("").build()
                : event.data(String.class, cloudEvent(fact)).build();
    }

    private String cloudEvent(StreamedFact fact) {
        ObjectNode event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", fact.id())
                .put("source", fact.source())
                .put("type", fact.type())
                .put("subject", fact.aggregateId())
                .put("time", fact.time().toString())
                .put("dataschema", fact.dataschema())
                .put("datacontenttype", "application/json")
                .put("sequence", Long.toString(fact.version()));
        return event.putRawValue("data", new RawValue(fact.payload())).toString();
    }

    private String id(StreamPosition position, StreamScope scope) {
        return seal.close(sealOf(scope), position.parts());
    }

    private static String sealOf(StreamScope scope) {
        return "stream/" + scope.aggregateType() + "/" + (scope.aggregateId() == null ? "" : scope.aggregateId());
    }
}
