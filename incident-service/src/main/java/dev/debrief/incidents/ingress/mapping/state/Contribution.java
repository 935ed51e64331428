package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.severity.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What groups of alerts add to the incident that they have joined. It only ever grows.
 *
 * @param severity null if nothing joined
 * @param restricted whether one of them is RESTRICTED
 * @param groups how many joined
 */
public record Contribution(@Nullable Severity severity, List<String> services, boolean restricted, int groups) {

    private static final int MAX_SERVICES = 50;

    public static final Contribution NONE = new Contribution(null, List.of(), false, 0);

    public Contribution {
        services = List.copyOf(services);
    }

    /** What a group adds that is described so. */
    public static Contribution of(IncidentDescription description) {
        return new Contribution(
                description.severity(), description.services(), description.visibility() == Visibility.RESTRICTED, 0);
    }

    /** @param joins whether {@code other} is of a group that joins now */
    public Contribution plus(Contribution other, boolean joins) {
        return new Contribution(
                worse(severity, other.severity),
                together(services, other.services),
                restricted || other.restricted,
                groups + (joins ? 1 : 0));
    }

    /** The description together with what joined. */
    public IncidentDescription addTo(IncidentDescription description) {
        Severity worst = worse(severity, description.severity());
        return new IncidentDescription(
                description.title(),
                description.summary(),
                description.kind(),
                worst == null ? description.severity() : worst,
                description.severityReason(),
                restricted ? Visibility.RESTRICTED : description.visibility(),
                together(description.services(), services),
                description.labels(),
                description.times(),
                description.customFields());
    }

    private static @Nullable Severity worse(@Nullable Severity one, @Nullable Severity other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) < 0 ? one : other;
    }

    private static List<String> together(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream())
                .distinct()
                .limit(MAX_SERVICES)
                .toList();
    }
}
