package dev.debrief.postmortems.template;

/**
 * One section of a template.
 *
 * @param key stable name in paths: {@code executive-summary}
 * @param title heading in the document
 * @param guidance what belongs here, for those who write
 * @param required whether a postmortem cannot be handed in while it is empty
 */
public record SectionTemplate(String key, String title, String guidance, SectionKind kind, boolean required) {}
