package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.language.CheckedPlace;
import org.jspecify.annotations.Nullable;

/**
 * A section with whether its postmortem cannot be handed in while it is empty.
 *
 * @param language what the rules say of its text; null where many sections are shown at once
 */
public record ShownSection(
        Section section, boolean required, @Nullable CheckedPlace language) {

    static ShownSection in(Postmortem postmortem, Section section) {
        return new ShownSection(section, section.isRequiredAt(postmortem.severity()), null);
    }

    ShownSection with(CheckedPlace checked) {
        return new ShownSection(section, required, checked);
    }
}
