package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.template.SectionTemplate;
import java.util.List;

/** Which sections a postmortem has, in the order of the document. Texts are not part of it. */
record SectionLayout(List<SectionTemplate> sections) {

    SectionLayout {
        sections = List.copyOf(sections);
    }

    static SectionLayout of(List<Section> shown) {
        return new SectionLayout(shown.stream().map(Section::shape).toList());
    }
}
