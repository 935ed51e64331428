package dev.debrief.actions.recurrence;

import dev.debrief.actions.action.ActionItem;
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
import dev.debrief.actions.recurrence.RecurrenceLinks.Decision;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares incidents with the completed action items of earlier ones. The result does not depend on the order in which
 * events arrive: an incident is compared in both directions whenever something changes that matters for it, and with
 * the status that items had when it began. Each call compares one later incident and locks its items in one order.
 */
@ApplicationScoped
public class RecurrenceDetectionService {

    /** Items that an incident is linked to by factors. Older ones are not compared. */
    private static final int MAX_ITEMS = 100;

    /** Items for which an incident is suggested. */
    private static final int MAX_SUGGESTIONS = 20;

    /** Later incidents that are compared again when one changes. */
    private static final int MAX_INCIDENTS = 100;

    private static final int MAX_SERVICES = 3;

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

    /**
     * Compares an incident with action items of earlier ones, and returns the newest later incidents that may have
     * repeated it, if work that followed from it was completed. Their comparisons find all that is stored about it now.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> compareInBothDirections(UUID incidentId) {
        List<PostmortemProjection> covering = postmortems.covering(incidentId);
        compareWithEarlier(incidentId, covering);
        if (covering.isEmpty()) {
            return List.of();
        }
        recurrences.repair(incidentId);
        return recurrences.laterIncidents(incidentId, MAX_INCIDENTS);
    }

    /** Compares an incident with action items of earlier ones. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void compareWithEarlier(UUID incidentId) {
        compareWithEarlier(incidentId, postmortems.covering(incidentId));
    }

    private void compareWithEarlier(UUID incidentId, List<PostmortemProjection> covering) {
        incidents.detailsOf(incidentId).filter(IncidentDetails::isIncident).ifPresent(incident -> {
            Instant began = incident.beganAt();
            if (began != null) {
                compareWithEarlier(incident, began, covering);
            }
        });
    }

    private void compareWithEarlier(IncidentDetails incident, Instant began, List<PostmortemProjection> covering) {
        LaterIncident later = new LaterIncident(
                incident, covering.stream().map(this::analysis).toList());
        Set<UUID> resembling = resembling(later, began, covering);
        List<ItemRecurrence> existing = recurrences.ofIncident(incident.incidentId());
        Set<UUID> suggested = new HashSet<>();
        for (ItemRecurrence recurrence : existing) {
            if (recurrence.decided()) {
                resembling.remove(recurrence.itemId());
            } else {
                suggested.add(recurrence.itemId());
            }
        }
        Stream<UUID> suggestedByFactor =
                existing.stream().filter(ItemRecurrence::isSuggestedByFactor).map(ItemRecurrence::itemId);
        // In one order, so that comparisons at the same time do not wait for each other.
        Stream.concat(resembling.stream(), suggestedByFactor)
                .distinct()
                .sorted()
                .forEach(item -> compare(item, later, began, resembling.contains(item), suggested));
        int remaining = MAX_SUGGESTIONS - suggested.size();
        if (remaining > 0 && !incident.services().isEmpty()) {
            List<UUID> others = new ArrayList<>(recurrences.candidates(incident, began, MAX_SUGGESTIONS));
            others.removeAll(resembling);
            others.removeAll(suggested);
            recurrences.suggest(
                    incident.incidentId(), others.stream().limit(remaining).toList(), clock.instant());
        }
    }

    /** The items whose postmortem has a factor of the same kind. */
    private Set<UUID> resembling(LaterIncident later, Instant began, List<PostmortemProjection> covering) {
        IncidentDetails incident = later.incident();
        return later.hasFactors() && !incident.services().isEmpty()
                ? new HashSet<>(recurrences.candidatesWithFactor(
                        incident,
                        began,
                        covering.stream().map(PostmortemProjection::id).toList(),
                        later.mayDecide() ? MAX_ITEMS : MAX_SUGGESTIONS))
                : new HashSet<>();
    }

    private Analysis analysis(PostmortemProjection postmortem) {
        return new Analysis(
                postmortem.key(),
                Readers.of(postmortem),
                postmortem.status().isAgreed(),
                postmortems.factorsOf(postmortem.id()));
    }

    /**
     * Links the incident to an item or suggests it.
     *
     * @param candidate whether the item still is one; if not, a suggestion loses its factor
     * @param suggested the items for which it is suggested; one is added
     */
    private void compare(UUID itemId, LaterIncident later, Instant began, boolean candidate, Set<UUID> suggested) {
        ActionItem item = items.lock(itemId).orElseThrow();
        PostmortemProjection postmortem = Objects.requireNonNull(item.postmortem());
        Match match = candidate
                ? later.match(factorsOf(item, postmortem), Readers.of(postmortem))
                        .orElse(null)
                : null;
        boolean decides = match != null && match.decides();
        if (!decides && suggested.size() >= MAX_SUGGESTIONS && !suggested.contains(itemId)) {
            return;
        }
        IncidentDetails incident = later.incident();
        Recurrence recurrence = recurrences.findOrSuggest(itemId, incident.incidentId(), clock.instant());
        if (!recurrence.isSuggested()) {
            return;
        }
        if (match == null) {
            recurrence.suggestByService();
            suggested.add(itemId);
            return;
        }
        String reason = reason(incident, postmortem, match);
        if (decides) {
            boolean reopens = !recurrences.isCompletedAfter(itemId, began);
            links.confirm(item, new LinkedIncident(recurrence, incident), Decision.byFactor(reason, SERVICE, reopens));
            suggested.remove(itemId);
        } else {
            recurrence.suggestByFactor(reason);
            suggested.add(itemId);
        }
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
