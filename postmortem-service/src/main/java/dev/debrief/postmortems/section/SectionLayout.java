package dev.debrief.postmortems.section;

import dev.debrief.postmortems.template.SectionTemplate;
import java.util.List;

/** The sections of a document in its order, without their texts. */
public record SectionLayout(List<SectionTemplate> sections) {

    public SectionLayout {
        sections = List.copyOf(sections);
    }

    static SectionLayout of(List<Section> sections) {
        return new SectionLayout(sections.stream().map(Section::toTemplate).toList());
    }
}
