package dev.debrief.postmortems.review;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemProblem;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.transition.StatusTransition;
import dev.debrief.postmortems.transition.TransitionExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Sees to it that two people stand behind a publication: whoever submitted it since the last one neither approves it
 * nor waives its findings, unless the policy or an exception says otherwise.
 */
@ApplicationScoped
@Transactional
public class FourEyesService {

    private static final String SUBMITTED_BY = "submittedBy";

    private final PostmortemAccess postmortems;
    private final TransitionExecutor transitions;
    private final ReviewPolicyService policies;
    private final FourEyesExceptionRepository exceptions;
    private final AuditLog audit;
    private final Clock clock;

    FourEyesService(
            PostmortemAccess postmortems,
            TransitionExecutor transitions,
            ReviewPolicyService policies,
            FourEyesExceptionRepository exceptions,
            AuditLog audit,
            Clock clock) {
        this.postmortems = postmortems;
        this.transitions = transitions;
        this.policies = policies;
        this.exceptions = exceptions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether it applies at the moment: the policy asks for it, and nobody took an exception. */
    public boolean applies(Postmortem postmortem) {
        return policies.current().settings().fourEyes()
                && exceptions.findInOrder(postmortem.id()).stream()
                        .noneMatch(exception -> exception.holdsFor(postmortem));
    }

    /**
     * Handles of everybody who answers for the text as it is: submitters, and those who changed it since it was
     * submitted. Empty where the rule does not apply.
     */
    public Set<String> authors(Postmortem postmortem) {
        if (!applies(postmortem)) {
            return Set.of();
        }
        Set<String> authors = new TreeSet<>(submitters(postmortem));
        authors.addAll(postmortems.authorsSinceSubmission(postmortem.id()));
        return authors;
    }

    /** Handles of everybody who submitted it since the last publication. */
    private Set<String> submitters(Postmortem postmortem) {
        Set<String> submitters = new TreeSet<>();
        for (StatusTransition transition : transitions.historyOf(postmortem.id())) {
            if (transition.transition() == PostmortemTransition.PUBLISH) {
                submitters.clear();
            } else if (transition.transition() == PostmortemTransition.SUBMIT) {
                submitters.add(transition.byHandle());
            }
        }
        return submitters;
    }

    /** Refuses an approval by somebody who submitted the text, or changed it since. Records which policy decided. */
    public void requireMayApprove(Postmortem postmortem, Actor actor) {
        boolean applied = requireOther(postmortem, actor, "approves it");
        audit.record(
                actor,
                "four-eyes.checked",
                postmortem.auditSubject(),
                null,
                Map.of("policyVersion", policies.current().version(), "applied", applied));
    }

    /** Refuses a waiver by somebody who submitted the text, or changed it since. */
    public void requireMayWaive(Postmortem postmortem, Actor actor) {
        requireOther(postmortem, actor, "waives its findings");
    }

    /** Refuses waivers that come with the submission itself. */
    public void requireSomebodyElseWaived(Postmortem postmortem) {
        if (applies(postmortem)) {
            throw refusal(postmortem, submitters(postmortem), "waives its findings");
        }
    }

    /** Refuses an approving verdict by somebody who submitted the text. */
    void requireMayAgree(Postmortem postmortem, Actor actor) {
        if (applies(postmortem)) {
            requireNotSubmitter(postmortem, submitters(postmortem), actor, "agrees to it as a reviewer");
        }
    }

    /** @return whether the rule applies */
    private boolean requireOther(Postmortem postmortem, Actor actor, String what) {
        if (!applies(postmortem)) {
            return false;
        }
        Set<String> submitters = submitters(postmortem);
        requireNotSubmitter(postmortem, submitters, actor, what);
        if (postmortems.authorsSinceSubmission(postmortem.id()).contains(actor.handle())) {
            throw ReviewProblem.FOUR_EYES
                    .because("You changed " + postmortem.key() + " since it was submitted, and somebody else " + what
                            + ". Ask another approver, or request changes and have it submitted again.")
                    .with(SUBMITTED_BY, submitters);
        }
        return true;
    }

    private void requireNotSubmitter(Postmortem postmortem, Set<String> submitters, Actor actor, String what) {
        if (submitters.contains(actor.handle())) {
            throw refusal(postmortem, submitters, what);
        }
    }

    private ProblemException refusal(Postmortem postmortem, Set<String> submitters, String what) {
        String alone = policies.current().settings().exceptions()
                ? " If there is nobody else, take an exception: POST …/four-eyes-exceptions."
                : "";
        return ReviewProblem.FOUR_EYES
                .because("Somebody other than who submits " + postmortem.key() + " " + what + ". Ask another approver."
                        + alone)
                .with(SUBMITTED_BY, submitters);
    }

    /** All exceptions of a postmortem, oldest first. */
    public List<FourEyesException> exceptions(UUID postmortemId) {
        return exceptions.findInOrder(postmortemId);
    }

    /** Records why one person continues alone, until the next publication. */
    public FourEyesException takeException(EntityRef ref, String reason, Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        if (!actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because("Taking an exception needs the role approver.");
        }
        if (!postmortem.status().isToBePublished()) {
            throw PostmortemProblem.POSTMORTEM_NOT_WRITABLE
                    .because(postmortem.key() + " is " + postmortem.status()
                            + "; an exception is taken on the way to the publication that it is for.")
                    .with("postmortemStatus", postmortem.status());
        }
        if (!policies.current().settings().exceptions()) {
            throw ReviewProblem.EXCEPTIONS_NOT_ALLOWED.because(
                    "The review policy allows no exceptions. Ask another approver, or an admin to change the policy.");
        }
        FourEyesException exception = new FourEyesException(postmortem, reason, actor, clock.instant());
        exceptions.persist(exception);
        audit.record(actor, "four-eyes.excepted", postmortem.auditSubject(), null, Map.of("reason", reason));
        return exception;
    }
}
