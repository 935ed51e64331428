package dev.debrief.notifications.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The links to the subjects of notifications. */
@ApplicationScoped
public class Links {

    private final Map<SubjectKind, LinkTemplate> templates = new EnumMap<>(SubjectKind.class);

    /** @throws IllegalArgumentException with a sentence for operators, if a template is unusable */
    Links(LinksConfig config) {
        add(SubjectKind.INCIDENT, "debrief.links.incident", config.incident());
        add(SubjectKind.POSTMORTEM, "debrief.links.postmortem", config.postmortem());
        add(SubjectKind.ACTION_ITEM, "debrief.links.action-item", config.actionItem());
    }

    /** The URL of a subject in the organisation's frontend; null where no template is configured. */
    public @Nullable String linkTo(SubjectKind kind, UUID id, String key) {
        LinkTemplate template = templates.get(kind);
        return template == null ? null : template.expand(id, key);
    }

    private void add(SubjectKind kind, String setting, Optional<String> template) {
        template.ifPresent(text -> templates.put(kind, LinkTemplate.parse(setting, text)));
    }
}
