package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Channel;
import dev.debrief.notifications.channel.ChannelRegistry;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.outbound.WebhooksConfig;
import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.Job;
import dev.debrief.platform.job.JobHandler;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.RetrySchedule;
import dev.debrief.platform.json.JsonColumns;
import dev.debrief.platform.outgoing.CircuitOpenException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
    private final MessageComposer composer;
    private final RetrySchedule schedule;
    private final MeterRegistry metrics;

    DeliveryHandler(
            DeliveryRepository deliveries,
            DeliveryEventPublisher events,
            ChannelRegistry channels,
            MessageComposer composer,
            WebhooksConfig config,
            MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.events = events;
        this.channels = channels;
        this.composer = composer;
        this.schedule = DeliverySchedule.of(config);
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
            return count(content, send(job.id(), content));
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
        return composer.compose(id, content)
                .map(message -> channel.get().send(message))
                .orElseGet(() -> SendResult.failure(
                        Outcome.WITHDRAWN, "The recipient may no longer see anything in this digest."));
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
