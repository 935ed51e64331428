package dev.debrief.actions.incident;

import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import java.util.List;
import java.util.UUID;

/** Details of incidents. */
public final class SampleIncidentDetails {

    private SampleIncidentDetails() {}

    public static IncidentDetails open() {
        return of(Visibility.OPEN, List.of(), false);
    }

    public static IncidentDetails imported() {
        return of(Visibility.OPEN, List.of(), true);
    }

    public static IncidentDetails restrictedTo(String... audience) {
        return of(Visibility.RESTRICTED, List.of(audience), false);
    }

    private static IncidentDetails of(Visibility visibility, List<String> audience, boolean imported) {
        return new IncidentDetails(new IncidentUpdate(
                new UUID(57, 57),
                1,
                57,
                "Orders with a promotion fail",
                Severity.HIGH,
                visibility,
                audience,
                null,
                List.of("checkout"),
                SampleIncidentProjections.TIMES,
                IncidentKind.INCIDENT,
                false,
                imported,
                null));
    }
}
