package dev.debrief.notifications.message;

import dev.debrief.notifications.message.template.EventText;
import dev.debrief.notifications.message.template.TemplateEngine;
import dev.debrief.notifications.message.template.TemplateFaultException;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.subject.SubjectService;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Makes the texts of messages when they are sent. */
@ApplicationScoped
public class MessageTexts {

    private static final Logger LOG = Logger.getLogger(MessageTexts.class);

    private final MessageTemplateService templates;
    private final TemplateEngine engine;
    private final SubjectService subjects;
    private final MeterRegistry metrics;

    MessageTexts(
            MessageTemplateService templates, TemplateEngine engine, SubjectService subjects, MeterRegistry metrics) {
        this.templates = templates;
        this.engine = engine;
        this.subjects = subjects;
        this.metrics = metrics;
    }

    /**
     * The text of a notification for a channel. An administrator's template that fails is reported and replaced by the
     * built-in one: a message is never lost by it.
     *
     * @param channel key of the channel
     */
    public MessageText of(Notification notification, String channel, Grounds grounds) {
        EventText text = textOf(notification, channel);
        return new MessageText(
                text.headline(),
                text.lines(),
                notification.subjectKey(),
                notification.link(),
                ReasonSentences.of(grounds, notification, subjects::partIn));
    }

    private EventText textOf(Notification notification, String channel) {
        EventText builtIn = new EventText(
                notification.content().headline(), notification.content().lines());
        return TemplateChannel.of(channel)
                .flatMap(one -> templates.overrideOf(notification.eventType(), one))
                .map(text -> render(text, notification, channel, builtIn))
                .orElse(builtIn);
    }

    private EventText render(TemplateText text, Notification notification, String channel, EventText builtIn) {
        try {
            return engine.parse(text.headline(), text.body()).render(notification.event(), builtIn);
        } catch (TemplateFaultException fault) {
            LOG.warnf(
                    "The %s template of %s failed, so event %s was sent with the built-in one: %s, line %s: %s",
                    channel,
                    notification.eventType(),
                    notification.eventId(),
                    fault.part(),
                    fault.line(),
                    fault.detail());
            metrics.counter("messages.template.failures", "channel", channel).increment();
            return builtIn;
        }
    }
}
