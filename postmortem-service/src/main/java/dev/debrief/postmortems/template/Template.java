package dev.debrief.postmortems.template;

import java.util.List;

/**
 * Sections of a postmortem, in document order, and the agenda of its meeting.
 *
 * @param key stable name: {@code standard}
 * @param labels incidents with one of them are drafted from this template
 */
public record Template(
        String key,
        String title,
        String description,
        List<String> labels,
        List<SectionTemplate> sections,
        List<AgendaItem> agenda) {

    /** Template for drafts without another one. */
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
