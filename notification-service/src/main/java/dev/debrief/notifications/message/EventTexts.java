package dev.debrief.notifications.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.notifications.message.template.BuiltInTemplate;
import dev.debrief.notifications.message.template.EventText;
import dev.debrief.notifications.message.template.TemplateEngine;
import dev.debrief.notifications.message.template.TextTemplate;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Describes events by the built-in templates, one per event type. */
@ApplicationScoped
public class EventTexts {

    private static final EventText NONE = new EventText("", List.of());

    private final Map<String, TextTemplate> templates = new TreeMap<>();

    public EventTexts(TemplateEngine engine) {
        BuiltInTemplate.all()
                .forEach((eventType, builtIn) ->
                        templates.put(eventType, engine.parse(builtIn.headline(), builtIn.body())));
    }

    /**
     * The text of an event, for the feed and for messages.
     *
     * @param eventType {@code ce_type}
     * @param event the payload of the event
     * @throws IllegalArgumentException if there is no template of this type
     */
    public NotificationContent describe(String eventType, JsonNode event, Tone tone) {
        TextTemplate template = templates.get(eventType);
        if (template == null) {
            throw new IllegalArgumentException("There is no text for " + eventType);
        }
        EventText text = template.render(event, NONE);
        return new NotificationContent(tone, text.headline(), text.lines());
    }
}
