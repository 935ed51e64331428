package dev.debrief.platform.testkit.probe;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.revision.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

@ApplicationScoped
public class ProbeService {

    private final ProbeRepository probes;

    ProbeService(ProbeRepository probes) {
        this.probes = probes;
    }

    @Transactional
    public Probe create(ProbeState state) {
        Probe probe = new Probe(Ids.next(), probes.nextNumber(), state);
        probes.persist(probe);
        return probe;
    }

    @Transactional
    public Probe get(EntityRef ref) {
        return probes.find(ref).orElseThrow(() -> ref.notFound("probe"));
    }

    @Transactional
    public List<Probe> list(PageRequest page, Optional<ProbeKind> kind, Optional<String> name) {
        return probes.page(page, kind, name);
    }

    @Transactional
    public Probe edit(EntityRef ref, Precondition precondition, UnaryOperator<ProbeState> change) {
        Probe probe = probes.lock(ref).orElseThrow(() -> ref.notFound("probe"));
        precondition.require(probe.revision());
        probe.update(change.apply(probe.state()));
        return probe;
    }
}
