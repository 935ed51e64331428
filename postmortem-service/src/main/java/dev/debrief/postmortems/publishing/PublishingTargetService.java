package dev.debrief.postmortems.publishing;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The use cases of publishing targets, all for admins. */
@ApplicationScoped
@Transactional
public class PublishingTargetService {

    private final PublishingTargetRepository targets;
    private final TargetSecrets secrets;
    private final TargetRules rules;
    private final Instance<TargetListener> listeners;
    private final AuditLog audit;
    private final Clock clock;

    PublishingTargetService(
            PublishingTargetRepository targets,
            TargetSecrets secrets,
            TargetRules rules,
            @Any Instance<TargetListener> listeners,
            AuditLog audit,
            Clock clock) {
        this.targets = targets;
        this.secrets = secrets;
        this.rules = rules;
        this.listeners = listeners;
        this.audit = audit;
        this.clock = clock;
    }

    public PublishingTarget add(NewTarget request, Actor actor) {
        rules.require(request.kind(), request.settings());
        if (targets.isTaken(request.key())) {
            throw PublishingProblem.TARGET_EXISTS.because(
                    "The publishing target " + request.key() + " already exists. Choose another key.");
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        PublishingTarget target = new PublishingTarget(id, request.key(), request.kind(), now);
        target.edit(request.settings(), secrets.seal(id, request.credential()), now);
        targets.persistAndFlush(target);
        audit.record(actor, "publishing-target.added", target.auditSubject(), null, target.settings());
        return target;
    }

    public PublishingTarget get(String key) {
        return require(key, LockModeType.NONE);
    }

    public List<PublishingTarget> list(PageRequest page) {
        return targets.page(page);
    }

    /**
     * Changes settings. Those of a target that the service has disabled enable it again, if they say so.
     *
     * @param change computes the new settings from the current ones
     */
    public PublishingTarget edit(
            String key, Precondition precondition, Function<TargetSettings, TargetEdit> change, Actor actor) {
        PublishingTarget target = requireLocked(key, precondition);
        TargetSettings before = target.settings();
        TargetEdit after = change.apply(before);
        String credential = after.newCredential();
        if (after.settings().equals(before) && credential == null) {
            return target;
        }
        rules.require(target.kind(), after.settings());
        rules.requireCredentialOfItsServer(target.kind(), before, after);
        if (rules.isAnotherPlace(target.kind(), before, after.settings()) && targets.hasPages(target.id())) {
            throw PublishingProblem.TARGET_HAS_PUBLICATIONS.because(
                    "Postmortems have pages in this place, or get"
                            + " one now. They would not be found in another one: add another target for it, or remove this one first.");
        }
        target.edit(
                after.settings(), credential == null ? null : secrets.seal(target.id(), credential), clock.instant());
        audit.record(actor, "publishing-target.edited", target.auditSubject(), before, target.settings());
        if (credential != null) {
            audit.record(
                    actor, "publishing-target.credential-replaced", target.auditSubject(), before, target.settings());
        }
        tellListeners(target, before, credential != null);
        return target;
    }

    private void tellListeners(PublishingTarget target, TargetSettings before, boolean credentialReplaced) {
        TargetSettings after = target.settings();
        if (after.audience() != before.audience()) {
            listeners.forEach(listener -> listener.audienceChanged(target));
        }
        if (after.canSucceedWhere(before) || (after.enabled() && credentialReplaced)) {
            listeners.forEach(listener -> listener.usable(target));
        }
    }

    /** Removes a target with what is known about its pages. The pages stay as they are. */
    public void remove(String key, Precondition precondition, Actor actor) {
        PublishingTarget target = requireLocked(key, precondition);
        targets.delete(target);
        audit.record(actor, "publishing-target.removed", target.auditSubject(), target.settings(), null);
    }

    /**
     * Seals all credentials with the first configured key, so that the other keys can be removed.
     *
     * @return how many targets changed
     */
    int resealCredentials() {
        return (int) targets.findAllLocked().stream().filter(secrets::reseal).count();
    }

    private PublishingTarget requireLocked(String key, Precondition precondition) {
        PublishingTarget target = require(key, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(target.revision());
        return target;
    }

    private PublishingTarget require(String key, LockModeType lock) {
        return targets.find(key, lock)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("There is no publishing target with this key."));
    }
}
