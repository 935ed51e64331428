package dev.debrief.postmortems.readiness;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.details.SectionGap;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.language.TextCheckResult;
import dev.debrief.postmortems.location.ResourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postmortem to assess.
 *
 * @param path of the postmortem
 * @param required its required sections
 * @param involved people who should attend the meeting
 * @param attendees who attended the meeting or is invited; null without a meeting
 * @param language the language check of its texts
 */
public record ReadinessInput(
        ResourceLocation path,
        List<RequiredSection> required,
        List<IncidentWithTimeline> incidentsWithTimeline,
        Analysis analysis,
        List<Person> involved,
        @Nullable List<Person> attendees,
        List<ActionItem> actionItems,
        List<TextCheckResult> language) {

    public ReadinessInput {
        required = List.copyOf(required);
        incidentsWithTimeline = List.copyOf(incidentsWithTimeline);
        involved = List.copyOf(involved);
        attendees = attendees == null ? null : List.copyOf(attendees);
        actionItems = List.copyOf(actionItems);
        language = List.copyOf(language);
    }

    /**
     * A required section.
     *
     * @param path where it is written
     * @param text Markdown; empty for sections that show data from elsewhere
     * @param gap what it lacks; null if it says something
     */
    public record RequiredSection(
            String key,
            ResourceLocation path,
            String text,
            @Nullable SectionGap gap) {}
}
