package dev.debrief.notifications.message;

import dev.debrief.notifications.notification.ComposedEventTypes;
import dev.debrief.notifications.notification.Notification;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes mails of notifications when they are sent. */
@ApplicationScoped
public class MailTexts {

    private final MessageTexts texts;
    private final MailLayout layout;

    MailTexts(MessageTexts texts, MailLayout layout) {
        this.texts = texts;
        this.layout = layout;
    }

    /**
     * A notification as mail, with the administrator's template if there is one. In digests, a paragraph about a
     * subject begins with a heading.
     */
    public MailText of(Notification notification, Grounds grounds) {
        return layout.mail(
                texts.of(notification, TemplateChannel.EMAIL.name(), grounds),
                notification.content().tone(),
                notification.eventType().startsWith(ComposedEventTypes.PREFIX));
    }
}
