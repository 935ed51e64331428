package dev.debrief.notifications.message;

import dev.debrief.notifications.message.template.BuiltInTemplate;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.cache.CachedValue;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The use cases of message templates. Admins put their own texts in the place of built-in ones, per channel. */
@ApplicationScoped
@Transactional
public class MessageTemplateService {

    private final MessageTemplateRepository templates;
    private final TemplateTrial trial;
    private final CachedValue<Map<Key, TemplateText>> overrides;
    private final AuditLog audit;
    private final Clock clock;

    private record Key(String eventType, TemplateChannel channel) {

        static Key of(MessageTemplate template) {
            return new Key(template.eventType(), template.channel());
        }
    }

    MessageTemplateService(
            MessageTemplateRepository templates,
            TemplateTrial trial,
            CachedValues cachedValues,
            AuditLog audit,
            Clock clock) {
        this.templates = templates;
        this.trial = trial;
        this.overrides = cachedValues.of(this::readOverrides);
        this.audit = audit;
        this.clock = clock;
    }

    /** All templates, by event type and channel. */
    public List<TemplateSetting> list(
            Optional<TemplateChannel> channel, Optional<Boolean> overridden, PageRequest page) {
        Map<Key, MessageTemplate> stored = new HashMap<>();
        templates.listAll().forEach(template -> stored.put(Key.of(template), template));
        String after = page.after().map(position -> String.join(" ", position)).orElse("");
        return BuiltInTemplate.all().values().stream()
                .flatMap(builtIn -> Arrays.stream(TemplateChannel.values())
                        .map(one -> TemplateSetting.of(builtIn, one, stored.get(new Key(builtIn.eventType(), one)))))
                .filter(setting -> String.join(" ", setting.position()).compareTo(after) > 0)
                .filter(setting -> channel.isEmpty() || setting.channel() == channel.get())
                .filter(setting -> overridden.isEmpty() || setting.overridden() == overridden.get())
                .limit(page.fetchSize())
                .toList();
    }

    /** @throws ProblemException NOT_FOUND for an event type or a channel without templates */
    public TemplateSetting get(String eventType, String channel) {
        BuiltInTemplate builtIn = requireBuiltIn(eventType);
        TemplateChannel found = requireChannel(channel);
        return TemplateSetting.of(
                builtIn, found, templates.findByKey(eventType, found).orElse(null));
    }

    /**
     * Replaces the texts of a template, after it was tried out with the sample event.
     *
     * @throws ProblemException MESSAGE_TEMPLATE_INVALID if it cannot be rendered
     */
    public TemplateSetting change(
            String eventType, String channel, TemplateText text, Precondition precondition, Actor actor) {
        TemplateSetting before = lockedSetting(eventType, channel, precondition);
        if (text.isEmpty()) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("Send a headline, a body or both. To restore the built-in template, use DELETE.")
                    .at("/headline", "is missing, as is the body");
        }
        trial.render(before.builtIn(), before.channel(), text);
        return text.equals(before.text()) ? before : store(before, text, "message-template.changed", actor);
    }

    /** Restores the built-in texts. */
    public void reset(String eventType, String channel, Precondition precondition, Actor actor) {
        TemplateSetting before = lockedSetting(eventType, channel, precondition);
        if (before.overridden()) {
            store(before, TemplateText.NONE, "message-template.reset", actor);
        }
    }

    /**
     * Renders the sample event of a type with texts that are not stored.
     *
     * @throws ProblemException MESSAGE_TEMPLATE_INVALID if they cannot be rendered
     */
    public MessagePreview preview(String eventType, TemplateChannel channel, TemplateText text) {
        BuiltInTemplate builtIn = BuiltInTemplate.all().get(eventType);
        if (builtIn == null) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("There is no message about " + eventType + "; see the list of templates.")
                    .at("/eventType", "is not an event type with messages");
        }
        return trial.render(builtIn, channel, text);
    }

    /** The administrator's texts for a type and a channel, if there are any. */
    Optional<TemplateText> overrideOf(String eventType, TemplateChannel channel) {
        return Optional.ofNullable(overrides.get().get(new Key(eventType, channel)));
    }

    private Map<Key, TemplateText> readOverrides() {
        Map<Key, TemplateText> texts = new HashMap<>();
        templates.listAll().stream()
                .filter(template -> !template.text().isEmpty())
                .forEach(template -> texts.put(Key.of(template), template.text()));
        return Map.copyOf(texts);
    }

    private TemplateSetting lockedSetting(String eventType, String channel, Precondition precondition) {
        templates.lock();
        TemplateSetting setting = get(eventType, channel);
        precondition.require(setting.revision());
        return setting;
    }

    private TemplateSetting store(TemplateSetting before, TemplateText text, String action, Actor actor) {
        String eventType = before.builtIn().eventType();
        MessageTemplate template =
                templates.findByKey(eventType, before.channel()).orElse(null);
        if (template == null) {
            template = new MessageTemplate(eventType, before.channel(), text, actor.handle(), clock.instant());
            templates.persist(template);
        } else {
            template.change(text, actor.handle(), clock.instant());
        }
        overrides.change();
        audit.record(
                actor,
                action,
                new AuditSubject("message-template", eventType + "/" + before.channel()),
                before.overridden() ? before.text() : null,
                text.isEmpty() ? null : text);
        return TemplateSetting.of(before.builtIn(), before.channel(), template);
    }

    private static BuiltInTemplate requireBuiltIn(String eventType) {
        BuiltInTemplate builtIn = BuiltInTemplate.all().get(eventType);
        if (builtIn == null) {
            throw StandardProblem.NOT_FOUND.because("There is no message about " + eventType + ".");
        }
        return builtIn;
    }

    private static TemplateChannel requireChannel(String channel) {
        return TemplateChannel.of(channel)
                .orElseThrow(() ->
                        StandardProblem.NOT_FOUND.because("There are no templates for a channel " + channel + "."));
    }
}
