package dev.debrief.postmortems.template;

import java.util.List;

/**
 * Which sections a postmortem has, in the order of the document, and what is talked about in its meeting.
 *
 * @param key stable name: {@code standard}
 * @param labels incidents that carry one of them are drafted with it
 */
public record Template(
        String key,
        String title,
        String description,
        List<String> labels,
        List<SectionTemplate> sections,
        List<AgendaItem> agenda) {

    /** What drafts are made of when no other template is asked for. */
    public static final String STANDARD = "standard";

    public Template {
        labels = List.copyOf(labels);
        sections = List.copyOf(sections);
        agenda = List.copyOf(agenda);
    }

    Template withKey(String name) {
        return new Template(name, title, description, labels, sections, agenda);
    }
}
