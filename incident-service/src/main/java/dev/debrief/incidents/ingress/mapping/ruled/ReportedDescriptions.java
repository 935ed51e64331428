package dev.debrief.incidents.ingress.mapping.ruled;

import dev.debrief.incidents.catalog.ServiceCatalogService;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.mapping.state.SourceState;
import dev.debrief.incidents.ingress.rule.RuleEffects;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** How an incident is described that a source reports. */
@ApplicationScoped
public class ReportedDescriptions {

    private static final int MAX_TITLE = 200;
    private static final int MAX_NAMES = 50;

    private final ServiceCatalogService catalogue;
    private final CustomFieldTexts fields;

    ReportedDescriptions(ServiceCatalogService catalogue, CustomFieldTexts fields) {
        this.catalogue = catalogue;
        this.fields = fields;
    }

    /** @param externalId id of the incident at the sender, for a title if the sender gives none */
    public IncidentDescription describe(ReceivingSource source, String externalId, RuledState ruled) {
        SourceState state = ruled.state();
        List<RuledSubject> counting = ruled.isIgnored()
                ? ruled.subjects()
                : ruled.subjects().stream().filter(RuledSubject::counts).toList();
        String unnamed = "Incident " + externalId + " from " + source.name();
        return new IncidentDescription(
                Texts.cut(Objects.requireNonNullElse(state.title(), Texts.oneLine(unnamed)), MAX_TITLE),
                state.summary(),
                ruled.leading().effects().kind(),
                counting.stream()
                        .map(one -> one.effects().severity())
                        .min(Comparator.naturalOrder())
                        .orElse(Severity.MEDIUM),
                null,
                visibility(source, ruled, counting),
                services(source, counting),
                labels(counting),
                new Times(
                        state.startedAt(),
                        null,
                        state.detectedAt(),
                        state.status().acknowledgedAt(),
                        state.status().identifiedAt(),
                        null,
                        null,
                        null),
                customFields(counting));
    }

    /** A group is as secret as its most secret alert. */
    private static Visibility visibility(ReceivingSource source, RuledState ruled, List<RuledSubject> counting) {
        boolean restricted = counting.stream().anyMatch(one -> one.effects().visibility() == Visibility.RESTRICTED);
        return restricted
                ? Visibility.RESTRICTED
                : Objects.requireNonNullElse(ruled.leading().effects().visibility(), source.defaultVisibility());
    }

    private List<String> services(ReceivingSource source, List<RuledSubject> counting) {
        Set<String> services = new LinkedHashSet<>();
        for (RuledSubject one : counting) {
            services.addAll(services(source, one.effects(), one.subject().attributes()));
        }
        return services.stream().limit(MAX_NAMES).toList();
    }

    /** Keys of the catalogue; a name that it does not know stays as it is, unless the id of the service is known. */
    private List<String> services(ReceivingSource source, RuleEffects effects, Attributes attributes) {
        Set<String> services =
                new LinkedHashSet<>(catalogue.resolveAlias(source.key(), attributes.values("service.id")));
        boolean known = !services.isEmpty();
        for (String name : effects.services()) {
            List<String> keys = catalogue.resolveAlias(source.key(), List.of(name));
            if (!keys.isEmpty()) {
                services.addAll(keys);
            } else if (!known || !attributes.values("service").contains(name)) {
                services.add(name);
            }
        }
        return List.copyOf(services);
    }

    private static List<String> labels(List<RuledSubject> counting) {
        return counting.stream()
                .flatMap(one -> one.effects().labels().stream())
                .distinct()
                .limit(MAX_NAMES)
                .toList();
    }

    private Map<String, Object> customFields(List<RuledSubject> counting) {
        Map<String, Object> texts = new TreeMap<>();
        counting.forEach(one -> one.effects().customFields().forEach(texts::putIfAbsent));
        return fields.values(texts);
    }
}
