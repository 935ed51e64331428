package dev.debrief.postmortems.section;

import dev.debrief.language.Context;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the language check has to know about the text of a section. */
public final class SectionTexts {

    private static final String USER = "user:";

    private SectionTexts() {}

    public static Context contextOf(Section section) {
        return switch (section.kind()) {
            case PROSE -> Context.under(section.title(), Context.NARRATIVE);
            case TIMELINE -> Context.TIMELINE;
            case IMPACT -> Context.IMPACT;
            case FIVE_WHYS, FISHBONE, FACTORS -> Context.CAUSES;
            case LESSONS -> Context.LESSONS;
            case ACTION_ITEMS -> Context.ACTIONS;
            case DETAILS, OPEN_QUESTIONS, ACCEPTED_RISKS, MEETING, FOLLOW_UP, EVIDENCE -> Context.NARRATIVE;
        };
    }

    /** Display names and handles, without prefix, of everybody who reported or took part; teams are left out. */
    public static Set<String> namesOfPeopleIn(List<IncidentProjection> incidents) {
        Set<String> names = new HashSet<>();
        for (IncidentProjection incident : incidents) {
            add(incident.details().reportedBy(), names);
            incident.participants().forEach(participant -> add(participant.person(), names));
        }
        return names;
    }

    private static void add(Person person, Set<String> names) {
        if (person.handle().startsWith(USER)) {
            names.add(person.handle().substring(USER.length()));
            names.add(person.displayName());
        }
    }
}
