package dev.debrief.actions.recurrence;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.DueDateService;
import dev.debrief.actions.action.content.Addressed;
import dev.debrief.actions.action.content.AddressedKind;
import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.postmortem.PostmortemFactor;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.recurrence.LaterIncident.Analysis;
import dev.debrief.actions.recurrence.LaterIncident.Match;
import dev.debrief.actions.recurrence.RecurrenceRepository.Times;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares incidents with the completed action items of earlier ones. The result does not depend on the order in which
 * events arrive, because an incident is compared in both directions whenever something changes that matters for it.
 */
@ApplicationScoped
public class RecurrenceDetectionService {

    /** Per incident. Older items are not compared. */
    static final int MAX_ITEMS = 100;

    /** Later incidents that are compared again when one changes. */
    static final int MAX_INCIDENTS = 100;

    private static final int MAX_SERVICES = 3;

    private static final Set<ActionItemStatus> COMPLETED =
            EnumSet.of(ActionItemStatus.DONE, ActionItemStatus.VERIFIED, ActionItemStatus.INEFFECTIVE);

    private static final Actor SERVICE = Actor.system("action-tracker-service");

    private final RecurrenceRepository recurrences;
    private final RecurrenceLinks links;
    private final DueDateService items;
    private final IncidentProjectionService incidents;
    private final PostmortemProjectionService postmortems;
    private final Clock clock;

    RecurrenceDetectionService(
            RecurrenceRepository recurrences,
            RecurrenceLinks links,
            DueDateService items,
            IncidentProjectionService incidents,
            PostmortemProjectionService postmortems,
            Clock clock) {
        this.recurrences = recurrences;
        this.links = links;
        this.items = items;
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.clock = clock;
    }

    /** Compares the incidents that a postmortem covers. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void comparePostmortem(UUID postmortemId) {
        postmortems.incidentsOf(postmortemId).forEach(this::compareIncident);
    }

    /** Compares an incident with action items of earlier ones, and its action items with later incidents. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void compareIncident(UUID incidentId) {
        compareWithEarlier(incidentId);
        if (recurrences.hasCompletedItems(incidentId)) {
            recurrences.laterIncidents(incidentId, MAX_INCIDENTS).forEach(this::compareWithEarlier);
        }
    }

    private void compareWithEarlier(UUID incidentId) {
        incidents.detailsOf(incidentId).filter(IncidentDetails::isIncident).ifPresent(incident -> {
            Instant began = incident.beganAt();
            if (began != null && !incident.services().isEmpty()) {
                compareWithEarlier(incident, new Times(began, reported(incident, began)));
            }
        });
    }

    /** What was imported says nothing about when it was reported. */
    private Instant reported(IncidentDetails incident, Instant began) {
        return incident.isImported() ? began : Objects.requireNonNullElse(incident.recordedAt(), clock.instant());
    }

    private void compareWithEarlier(IncidentDetails incident, Times times) {
        List<PostmortemProjection> covering = postmortems.covering(incident.incidentId());
        List<UUID> resembling = recurrences.candidatesWithFactor(
                incident, times, covering.stream().map(PostmortemProjection::id).toList(), MAX_ITEMS);
        Set<UUID> decided = recurrences.decidedIn(incident.incidentId());
        LaterIncident later = new LaterIncident(
                incident, covering.stream().map(this::analysis).toList());
        // In one order, so that comparisons at the same time do not wait for each other.
        resembling.stream().filter(item -> !decided.contains(item)).sorted().forEach(item -> compare(item, later));
        List<UUID> others = new ArrayList<>(recurrences.candidates(incident, times, MAX_ITEMS));
        others.removeAll(resembling);
        recurrences.suggest(
                incident.incidentId(),
                others.stream().limit(MAX_ITEMS - resembling.size()).toList(),
                clock.instant());
    }

    private Analysis analysis(PostmortemProjection postmortem) {
        return new Analysis(postmortem.key(), Readers.of(postmortem), postmortems.factorsOf(postmortem.id()));
    }

    private void compare(UUID itemId, LaterIncident later) {
        IncidentDetails incident = later.incident();
        ActionItem item = items.lock(itemId).orElseThrow();
        if (!COMPLETED.contains(item.status())) {
            return;
        }
        Recurrence recurrence = recurrences.findOrSuggest(itemId, incident.incidentId(), clock.instant());
        if (!recurrence.isSuggested()) {
            return;
        }
        PostmortemProjection postmortem = Objects.requireNonNull(item.postmortem());
        later.match(factorsOf(item, postmortem), Readers.of(postmortem)).ifPresent(match -> {
            String reason = reason(incident, postmortem, match);
            if (match.decides()) {
                links.confirm(item, incident, recurrence, RecurrenceBasis.FACTOR, reason, SERVICE);
            } else {
                recurrence.suggestByFactor(reason);
            }
        });
    }

    /** What an item is for: the factors that it addresses, or all of its postmortem if it addresses none. */
    private List<PostmortemFactor> factorsOf(ActionItem item, PostmortemProjection postmortem) {
        Set<UUID> addressed = item.content().addresses().stream()
                .filter(one -> one.kind() == AddressedKind.FACTOR)
                .map(Addressed::id)
                .collect(Collectors.toSet());
        return postmortems.factorsOf(postmortem.id()).stream()
                .filter(factor -> addressed.isEmpty() || addressed.contains(factor.id()))
                .toList();
    }

    private String reason(IncidentDetails incident, PostmortemProjection postmortem, Match match) {
        return incident.key() + " affected the same service" + sharedServices(incident, postmortem)
                + ", and its postmortem " + match.postmortemKey()
                + " has a contributing factor of the same kind: "
                + match.factor().category() + ", "
                + match.factor().subcategory() + ".";
    }

    /** {@code " (checkout, payments)"}; empty if they have changed meanwhile. */
    private String sharedServices(IncidentDetails incident, PostmortemProjection postmortem) {
        Set<String> earlier = postmortems.incidentsOf(postmortem.id()).stream()
                .flatMap(id -> incidents.detailsOf(id).stream())
                .map(IncidentDetails::services)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        String shared = incident.services().stream()
                .filter(earlier::contains)
                .limit(MAX_SERVICES)
                .collect(Collectors.joining(", "));
        return shared.isEmpty() ? "" : " (" + shared + ")";
    }
}
