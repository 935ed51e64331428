package dev.debrief.actions.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Updates the local copies of postmortems and checks who may see them. */
@ApplicationScoped
public class PostmortemProjectionService {

    private final PostmortemProjectionRepository postmortems;
    private final StoredFactorRepository factors;
    private final CoveredIncidentRepository coveredIncidents;
    private final PostmortemListener listener;
    private final List<ComparisonListener> comparisonListeners;
    private final Clock clock;

    PostmortemProjectionService(
            PostmortemProjectionRepository postmortems,
            StoredFactorRepository factors,
            CoveredIncidentRepository coveredIncidents,
            PostmortemListener listener,
            @All List<ComparisonListener> comparisonListeners,
            Clock clock) {
        this.postmortems = postmortems;
        this.factors = factors;
        this.coveredIncidents = coveredIncidents;
        this.listener = listener;
        this.comparisonListeners = comparisonListeners;
        this.clock = clock;
    }

    @Transactional
    public void apply(PostmortemUpdate update) {
        PostmortemProjection projection = postmortems.findById(update.id(), LockModeType.PESSIMISTIC_WRITE);
        boolean comparisonChanged;
        if (projection == null) {
            projection = new PostmortemProjection(update, clock.instant());
            postmortems.persist(projection);
            replaceContent(update);
            comparisonChanged = true;
        } else {
            comparisonChanged = change(projection, update);
        }
        listener.postmortemChanged(projection, update.incidentIds());
        if (comparisonChanged) {
            comparisonListeners.forEach(one -> one.comparisonChanged(update.id()));
        }
    }

    /** Returns whether something changed that postmortems are compared by, or who may see it. */
    private boolean change(PostmortemProjection projection, PostmortemUpdate update) {
        if (!projection.isOlderThan(update)) {
            return false;
        }
        boolean readersChanged = projection.visibility() != update.visibility()
                || (update.visibility() != Visibility.OPEN
                        && !projection.audience().equals(update.audience()));
        boolean agreementChanged =
                projection.status().isAgreed() != update.status().isAgreed();
        projection.apply(update, clock.instant());
        return replaceContent(update) || readersChanged || agreementChanged;
    }

    private boolean replaceContent(PostmortemUpdate update) {
        boolean factorsChanged = factors.replace(update.id(), update.factors());
        return coveredIncidents.replace(update.id(), update.incidentIds()) || factorsChanged;
    }

    /** The referenced postmortem; empty when it is unknown or not visible to the actor. */
    @Transactional
    public Optional<PostmortemProjection> find(EntityRef ref, Actor actor) {
        return postmortems.findByRef(ref).filter(projection -> projection.isVisibleTo(actor));
    }

    /**
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when it is unknown or not visible to the actor
     */
    @Transactional
    public PostmortemProjection get(EntityRef ref, Actor actor) {
        return find(ref, actor).orElseThrow(() -> StandardProblem.NOT_FOUND.because(unknown(ref)));
    }

    /** Why a postmortem is not found, to show to the caller. */
    public static String unknown(EntityRef ref) {
        return "Postmortem " + ref + " is unknown. The events of a new postmortem arrive within a second.";
    }

    /** The first postmortem that was drafted for an incident and accepts action items. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<PostmortemProjection> findOpenOf(UUID incidentId) {
        return postmortems.findOpenOf(incidentId);
    }

    /** The postmortems that cover an incident. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PostmortemProjection> covering(UUID incidentId) {
        return coveredIncidents.postmortemsOf(incidentId).stream()
                .flatMap(id -> postmortems.findByIdOptional(id).stream())
                .toList();
    }

    /** The incidents that a postmortem covers. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> incidentsOf(UUID postmortemId) {
        return coveredIncidents.incidentsOf(postmortemId);
    }

    /** The contributing factors of a postmortem that can be compared. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PostmortemFactor> factorsOf(UUID postmortemId) {
        return factors.of(postmortemId);
    }

    /** The ids of the postmortems that were drafted for an incident, by its id or key. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<UUID> idsOf(EntityRef incident, String incidentKeyPrefix) {
        return postmortems.idsOf(incident, incidentKeyPrefix);
    }
}
