package dev.debrief.notifications.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.notifications.message.template.BuiltInTemplate;
import dev.debrief.notifications.message.template.EventText;
import dev.debrief.notifications.message.template.TemplateEngine;
import dev.debrief.notifications.message.template.TemplateFaultException;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Links;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SubjectKind;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.notifications.subject.PostmortemPart;
import dev.debrief.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Tries templates out with the sample event of their type. */
@ApplicationScoped
class TemplateTrial {

    private static final Grounds SUBSCRIBER = new Grounds(Reason.SUBSCRIBED, "user:dana", null);

    private final TemplateEngine engine;
    private final EventTexts texts;
    private final MailLayout mails;
    private final Links links;
    private final Clock clock;

    TemplateTrial(TemplateEngine engine, EventTexts texts, MailLayout mails, Links links, Clock clock) {
        this.engine = engine;
        this.texts = texts;
        this.mails = mails;
        this.links = links;
        this.clock = clock;
    }

    /** @throws ProblemException MESSAGE_TEMPLATE_INVALID if it cannot be rendered */
    MessagePreview render(BuiltInTemplate builtIn, TemplateChannel channel, TemplateText text) {
        Notification sample = notification(builtIn);
        EventText rendered = render(sample, text);
        MessageText message = new MessageText(
                rendered.headline(),
                rendered.lines(),
                sample.subjectKey(),
                sample.link(),
                ReasonSentences.of(SUBSCRIBER, sample, (id, handle) -> PostmortemPart.NONE));
        return new MessagePreview(
                message, channel == TemplateChannel.EMAIL ? mails.mail(message, Tone.UPDATE, false) : null);
    }

    private EventText render(Notification sample, TemplateText text) {
        try {
            return engine.parseStrictly(text.headline(), text.body())
                    .render(
                            sample.event(),
                            new EventText(
                                    sample.content().headline(),
                                    sample.content().lines()));
        } catch (TemplateFaultException fault) {
            throw problem(fault);
        }
    }

    private static ProblemException problem(TemplateFaultException fault) {
        Integer line = fault.line();
        ProblemException problem = MessageTemplateProblem.MESSAGE_TEMPLATE_INVALID
                .because("The " + fault.part() + (line == null ? "" : ", line " + line) + ": " + fault.detail())
                .with("part", fault.part())
                .at("/" + fault.part(), fault.detail());
        return line == null ? problem : problem.with("line", line);
    }

    private Notification notification(BuiltInTemplate builtIn) {
        JsonNode event = builtIn.sampleEvent();
        SubjectKind kind = kindOf(builtIn);
        String member = memberOf(kind);
        JsonNode subject = event.path(member);
        UUID id = UUID.fromString(subject.path(member + "Id").asText());
        String key = subject.path("key").asText();
        NotificationContent content = texts.describe(builtIn.eventType(), event, Tone.UPDATE);
        return new Notification(
                "sample",
                builtIn.eventType(),
                clock.instant(),
                id,
                key,
                null,
                Audience.EVERYBODY,
                content,
                links.linkTo(kind, id, key),
                event,
                null);
    }

    private static SubjectKind kindOf(BuiltInTemplate builtIn) {
        return switch (builtIn.aggregate()) {
            case "incident" -> SubjectKind.INCIDENT;
            case "postmortem" -> SubjectKind.POSTMORTEM;
            default -> SubjectKind.ACTION_ITEM;
        };
    }

    private static String memberOf(SubjectKind kind) {
        return switch (kind) {
            case INCIDENT -> "incident";
            case POSTMORTEM -> "postmortem";
            case ACTION_ITEM -> "actionItem";
        };
    }
}
