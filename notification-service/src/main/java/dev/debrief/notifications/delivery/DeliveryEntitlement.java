package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.ChannelRegistry;
import dev.debrief.notifications.channel.Receiver;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.subject.SubjectService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Decides whether the recipient of a delivery may see its subject now, which may be long after its event. */
@ApplicationScoped
class DeliveryEntitlement {

    static final String LOST = "The recipient may no longer see the subject of this delivery.";

    private final SubjectService subjects;
    private final ChannelRegistry channels;

    DeliveryEntitlement(SubjectService subjects, ChannelRegistry channels) {
        this.subjects = subjects;
        this.channels = channels;
    }

    /** Whether it may be sent. A digest is composed of what its recipient may see. */
    boolean holds(DeliveryContent content) {
        if (content.digestId() != null) {
            return true;
        }
        Audience audience = audienceOf(content.notification());
        Receiver receiver = new Receiver(content.channel(), content.recipient());
        return audience.open() || !channels.entitled(Set.of(receiver), audience).isEmpty();
    }

    /** As {@link #holds(DeliveryContent)}; true for what no version can read, because nothing of it is sent. */
    boolean holds(String payload) {
        return DeliveryContent.read(payload).map(this::holds).orElse(true);
    }

    private Audience audienceOf(Notification notification) {
        UUID subject = notification.subjectId();
        return Objects.requireNonNullElse(subjects.audiencesOf(Set.of(subject)).get(subject), notification.audience());
    }
}
