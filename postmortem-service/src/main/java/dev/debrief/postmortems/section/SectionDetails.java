package dev.debrief.postmortems.section;

import dev.debrief.postmortems.language.TextCheckResult;
import dev.debrief.postmortems.postmortem.Postmortem;
import org.jspecify.annotations.Nullable;

/**
 * A section as callers see it.
 *
 * @param required whether its postmortem cannot be submitted while it is empty
 * @param language the language findings in its text; null where many sections are shown at once
 */
public record SectionDetails(
        Section section, boolean required, @Nullable TextCheckResult language) {

    public static SectionDetails in(Postmortem postmortem, Section section) {
        return new SectionDetails(section, section.isRequiredAt(postmortem.severity()), null);
    }

    SectionDetails with(TextCheckResult checked) {
        return new SectionDetails(section, required, checked);
    }
}
