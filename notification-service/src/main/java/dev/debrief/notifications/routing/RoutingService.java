package dev.debrief.notifications.routing;

import dev.debrief.notifications.delivery.DeliveryService;
import dev.debrief.notifications.digest.DigestRecipient;
import dev.debrief.notifications.digest.DigestService;
import dev.debrief.notifications.feed.FeedService;
import dev.debrief.notifications.improvement.ImprovementService;
import dev.debrief.notifications.involvement.InvolvementService;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.subject.SubjectAttributes;
import dev.debrief.notifications.subject.SubjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Routes a notification to those whom it concerns and to its subscribers, as far as they may see its subject. */
@ApplicationScoped
public class RoutingService {

    private final InvolvementService involvement;
    private final SubjectService subjects;
    private final InterestResolver interestResolver;
    private final MessagePlanner planner;
    private final FeedService feed;
    private final DeliveryService deliveries;
    private final DigestService digests;
    private final ImprovementService improvements;

    RoutingService(
            InvolvementService involvement,
            SubjectService subjects,
            InterestResolver interestResolver,
            MessagePlanner planner,
            FeedService feed,
            DeliveryService deliveries,
            DigestService digests,
            ImprovementService improvements) {
        this.involvement = involvement;
        this.subjects = subjects;
        this.interestResolver = interestResolver;
        this.planner = planner;
        this.feed = feed;
        this.deliveries = deliveries;
        this.digests = digests;
        this.improvements = improvements;
    }

    /** Adds feed items, queues deliveries and collects digests, in the transaction of the inbox. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void route(RouteNotification command) {
        follow(command);
        Notification notification = command.notification();
        SubjectAttributes attributes = subjects.attributesOf(notification.subjectId());
        improvements.record(notification, attributes.responsibleTeams());
        Interests interests = interestResolver.resolve(command, attributes);
        if (!interests.isEmpty()) {
            send(planner.plan(interests, notification, command::concerns), command);
        }
    }

    /** Keeps who takes part in the subject, its attributes and who may see it, and notifies nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(RouteNotification command) {
        UUID subject = command.notification().subjectId();
        Audience audience = command.notification().audience();
        if (subjects.keepAudience(subject, audience)) {
            feed.applyAudience(subject, audience);
            digests.applyAudience(subject, audience);
            improvements.applyAudience(subject, audience);
        }
        deliveries.withdraw(subject, audience);
        subjects.keep(command.subject());
        if (command.replacesParticipants()) {
            involvement.replace(subject, command.participants());
        } else {
            involvement.add(subject, command.participants());
        }
    }

    private void send(MessagePlan plan, RouteNotification command) {
        Notification notification = command.notification();
        feed.add(plan.feed(), notification);
        deliveries.queue(plan.messages(command.urgent()), notification);
        List<DigestRecipient> collected = plan.digests();
        if (!collected.isEmpty()) {
            digests.collect(collected, notification);
        }
    }
}
