package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.language.TextCheckResult;
import org.jspecify.annotations.Nullable;

/**
 * A section with whether its postmortem cannot be handed in while it is empty.
 *
 * @param language what the rules say of its text; null where many sections are shown at once
 */
public record SectionDetails(
        Section section, boolean required, @Nullable TextCheckResult language) {

    static SectionDetails in(Postmortem postmortem, Section section) {
        return new SectionDetails(section, section.isRequiredAt(postmortem.severity()), null);
    }

    SectionDetails with(TextCheckResult checked) {
        return new SectionDetails(section, required, checked);
    }
}
