package dev.debrief.incidents.ingress.person;

import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.source.IngressSource;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps people of sources to handles. Those whom nobody has mapped are shown by name and have no rights. */
@ApplicationScoped
@Transactional
public class PersonService {

    private static final int MAX_EXTERNAL_ID = 200;
    private static final int MAX_NAME = 200;

    private final IngressPersonRepository people;
    private final IngressSourceService sources;
    private final AuditLog audit;
    private final Clock clock;

    PersonService(IngressPersonRepository people, IngressSourceService sources, AuditLog audit, Clock clock) {
        this.people = people;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who the people of a delivery are, by external id. Remembers those that the source names for the first time, so
     * that an admin can map them.
     */
    public Map<String, ResolvedPerson> resolve(UUID sourceId, Collection<SourcePerson> named) {
        Map<String, String> names = new TreeMap<>();
        named.forEach(person -> names.putIfAbsent(person.id(), nameOf(person)));
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, ResolvedPerson> known = new HashMap<>();
        people.find(sourceId, names.keySet()).forEach(person -> known.put(person.externalId(), person.resolved()));
        names.entrySet().removeIf(name -> isUpToDate(known.get(name.getKey()), name.getValue()));
        if (!names.isEmpty()) {
            people.remember(sourceId, names, clock.instant());
            names.forEach(
                    (externalId, name) -> known.put(externalId, new ResolvedPerson(externalId, name, null, null)));
        }
        return known;
    }

    /** Somebody who is mapped keeps the name that the admin gave. */
    private static boolean isUpToDate(@Nullable ResolvedPerson known, String name) {
        return known != null && (known.handle() != null || known.name().equals(name));
    }

    private static String nameOf(SourcePerson person) {
        String name = Texts.oneLine(Texts.storable(person.name()));
        return Texts.cut(name.isEmpty() ? person.id() : name, MAX_NAME);
    }

    /** @param mapped only those with a handle, or without; null for all */
    public List<IngressPerson> list(String sourceKey, @Nullable Boolean mapped, PageRequest page) {
        return people.page(sources.get(sourceKey).id(), mapped, page);
    }

    public IngressPerson get(String sourceKey, String externalId) {
        return require(sources.get(sourceKey).id(), externalId, LockModeType.NONE);
    }

    /** @param precondition revision 0 for somebody whom the source has not named yet */
    public IngressPerson map(
            String sourceKey, String externalId, Precondition precondition, PersonMapping mapping, Actor actor) {
        IngressSource source = sources.get(sourceKey);
        requireStorable(externalId);
        Instant now = clock.instant();
        people.insertIfAbsent(source.id(), externalId, mapping.name(), now);
        IngressPerson person = require(source.id(), externalId, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(person.revision());
        ResolvedPerson before = person.revision() == 0 ? null : person.resolved();
        ResolvedPerson after = new ResolvedPerson(externalId, mapping.name(), mapping.handle(), mapping.role());
        if (!Objects.equals(before, after)) {
            person.map(mapping, now);
            audit.record(actor, "ingress-source.person-mapped", subject(source), before, after);
        }
        return person;
    }

    /** The person stays, by name and without rights. */
    public void unmap(String sourceKey, String externalId, Precondition precondition, Actor actor) {
        IngressSource source = sources.get(sourceKey);
        IngressPerson person = require(source.id(), externalId, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(person.revision());
        ResolvedPerson before = person.resolved();
        if (before.handle() != null) {
            person.unmap(clock.instant());
            audit.record(actor, "ingress-source.person-unmapped", subject(source), before, person.resolved());
        }
    }

    private IngressPerson require(UUID sourceId, String externalId, LockModeType lock) {
        return people.find(sourceId, externalId, lock)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("The source has no person with this id."));
    }

    private static AuditSubject subject(IngressSource source) {
        return AuditSubject.of("ingress-source", source.id());
    }

    private static void requireStorable(String externalId) {
        if (externalId.codePointCount(0, externalId.length()) > MAX_EXTERNAL_ID) {
            throw StandardProblem.VALIDATION_FAILED.because(
                    "The id of a person has at most " + MAX_EXTERNAL_ID + " characters.");
        }
    }
}
