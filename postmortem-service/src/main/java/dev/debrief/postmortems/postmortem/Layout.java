package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.template.SectionTemplate;
import java.util.List;

/** Which sections a postmortem has, in the order of the document. Texts are not part of it. */
record Layout(List<SectionTemplate> sections) {

    Layout {
        sections = List.copyOf(sections);
    }

    static Layout of(List<Section> shown) {
        return new Layout(shown.stream().map(Section::shape).toList());
    }
}
