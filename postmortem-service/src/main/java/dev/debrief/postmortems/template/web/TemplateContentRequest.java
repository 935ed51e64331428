package dev.debrief.postmortems.template.web;

import dev.debrief.postmortems.template.Template;
import java.util.List;

/** What requests to add and to change a template have in common. */
interface TemplateContentRequest {

    String EXAMPLE = """
            {"title": "Data loss", "description": "For incidents in which data was lost", "labels": ["data-loss"],
             "sections": [{"key": "executive-summary", "title": "Executive Summary", "guidance": "A few sentences",
                           "kind": "PROSE", "requiredFrom": "LOW", "draftedFrom": "SUMMARY"},
                          {"key": "timeline", "title": "Timeline", "guidance": "What happened when", "kind": "TIMELINE"}],
             "agenda": [{"title": "Walk through the timeline", "minutes": 20}],
             "note": "Data loss needs its own sections"}
            """;

    String title();

    String description();

    List<String> labels();

    List<SectionTemplateBody> sections();

    List<AgendaPointBody> agenda();

    default Template toTemplate(String key) {
        return new Template(
                key,
                title(),
                description(),
                labels(),
                sections().stream().map(SectionTemplateBody::toSection).toList(),
                agenda().stream().map(AgendaPointBody::toItem).toList());
    }
}
