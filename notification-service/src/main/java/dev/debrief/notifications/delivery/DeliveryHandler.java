package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Channel;
import dev.debrief.notifications.channel.ChannelRegistry;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.outbound.WebhooksConfig;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.EndedAttempt;
import dev.debrief.platform.job.Job;
import dev.debrief.platform.job.JobHandler;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.RetrySchedule;
import dev.debrief.platform.json.JsonColumns;
import dev.debrief.platform.outgoing.CircuitOpenException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sends deliveries through their channels, all of them on the schedule of webhooks. */
@ApplicationScoped
class DeliveryHandler implements JobHandler {

    static final String KIND = "delivery";

    private static final Logger LOG = Logger.getLogger(DeliveryHandler.class);

    private final DeliveryRepository deliveries;
    private final DeliveryEventPublisher events;
    private final ChannelRegistry channels;
    private final DeliveryEntitlement entitlement;
    private final MessageComposer composer;
    private final RetrySchedule schedule;
    private final Duration span;
    private final Clock clock;
    private final MeterRegistry metrics;

    DeliveryHandler(
            DeliveryRepository deliveries,
            DeliveryEventPublisher events,
            ChannelRegistry channels,
            DeliveryEntitlement entitlement,
            MessageComposer composer,
            WebhooksConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.events = events;
        this.channels = channels;
        this.entitlement = entitlement;
        this.composer = composer;
        this.schedule = DeliverySchedule.of(config);
        this.span = schedule.delays().stream().reduce(Duration.ZERO, Duration::plus);
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RetrySchedule schedule() {
        return schedule;
    }

    @Override
    public JobResult execute(ClaimedJob job) {
        DeliveryContent content;
        try {
            content = JsonColumns.read(job.payload(), DeliveryContent.class);
        } catch (IllegalArgumentException unreadable) {
            LOG.errorf(unreadable, "Cannot read delivery %s", job.id());
            return SendResults.toJobResult(
                    SendResult.failure(Outcome.UNREACHABLE, "This version cannot read the notification."));
        }
        try {
            SendResult result = send(job.id(), content);
            return isPostponed(job.id(), result) ? SendResults.toPostponement(result) : count(content, result);
        } catch (CircuitOpenException open) {
            return JobResult.postponed("Not attempted, because recent attempts have failed.", open.retryAfter());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Delivery %s failed unexpectedly", job.id());
            return count(content, SendResult.failure(Outcome.NETWORK_ERROR, "Unexpected failure: " + e));
        }
    }

    private SendResult send(UUID id, DeliveryContent content) {
        Optional<Channel> channel = channels.find(content.channel());
        if (channel.isEmpty()) {
            return SendResult.failure(Outcome.UNREACHABLE, "This version has no channel " + content.channel() + ".");
        }
        if (!entitlement.holds(content)) {
            return SendResult.failure(Outcome.WITHDRAWN, DeliveryEntitlement.LOST);
        }
        return composer.compose(id, content)
                .map(message -> channel.get().send(message))
                .orElseGet(() -> SendResult.failure(
                        Outcome.WITHDRAWN, "The recipient may no longer see anything in this digest."));
    }

    /**
     * A receiver that refuses everything must not keep a delivery pending without end: once that is older than its
     * schedule takes, a refusal is a failure as any other.
     */
    private boolean isPostponed(UUID id, SendResult result) {
        boolean refused = result.status() != null && !result.succeeded();
        return result.postponed() && !(refused && isOlderThanItsSchedule(id));
    }

    private boolean isOlderThanItsSchedule(UUID id) {
        return id.compareTo(Ids.lowerBound(clock.instant().minus(span))) < 0;
    }

    private JobResult count(DeliveryContent content, SendResult result) {
        metrics.counter(
                        "deliveries.attempts",
                        "channel",
                        content.channel(),
                        "outcome",
                        result.outcome().name())
                .increment();
        return SendResults.toJobResult(result);
    }

    /** Nothing follows from a success but that its recipient can be reached. */
    @Override
    public boolean groupsSuccesses() {
        return true;
    }

    @Override
    public void succeeded(List<EndedAttempt> successes) {
        Map<String, Map<String, SendResult>> byChannel = new HashMap<>();
        for (EndedAttempt success : successes) {
            DeliveryContent.target(success.job().payload())
                    .ifPresent(target -> byChannel
                            .computeIfAbsent(target.channel(), channel -> new HashMap<>())
                            .put(target.recipient(), SendResults.of(success.result())));
        }
        byChannel.forEach((key, results) -> channels.find(key).ifPresent(channel -> channel.handleSuccesses(results)));
    }

    @Override
    public void attempted(Job job, JobResult result) {
        if (result.kind() == JobResult.Kind.WITHDRAWN) {
            return; // nothing was sent
        }
        DeliveryContent.target(job.payload())
                .ifPresent(target -> channels.find(target.channel())
                        .ifPresent(channel -> channel.handleResult(target.recipient(), SendResults.of(result))));
    }

    @Override
    public void finished(Job job, Instant at) {
        Delivery delivery = deliveries.findById(job.id());
        events.publish(delivery, delivery.finished(at));
    }
}
