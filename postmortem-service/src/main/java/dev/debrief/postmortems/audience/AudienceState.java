package dev.debrief.postmortems.audience;

import dev.debrief.documents.audience.Audience;
import dev.debrief.documents.audience.AudienceView;
import dev.debrief.postmortems.section.Section;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The audiences of all sections. @param revision 0 until somebody chooses one */
public record AudienceState(List<Entry> sections, long revision) {

    public AudienceState {
        sections = List.copyOf(sections);
    }

    /** A section. @param chosen null for that of its kind */
    public record Entry(Section section, @Nullable Audience chosen, Audience byKind) {

        public Audience audience() {
            return chosen == null ? byKind : chosen;
        }
    }

    static AudienceState of(List<Section> sections, Map<String, Audience> chosen, long revision) {
        return new AudienceState(
                sections.stream()
                        .filter(section -> !section.archived())
                        .map(section -> new Entry(
                                section,
                                chosen.get(section.key()),
                                AudienceView.ofKind(section.kind().name())))
                        .toList(),
                revision);
    }
}
