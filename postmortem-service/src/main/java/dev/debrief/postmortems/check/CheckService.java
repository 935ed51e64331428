package dev.debrief.postmortems.check;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.details.PostmortemDetails;
import dev.debrief.postmortems.details.PostmortemReader;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemProblem;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.review.FourEyesService;
import dev.debrief.postmortems.transition.CheckName;
import dev.debrief.postmortems.transition.CheckWaiver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the checks before a transition, waives single findings, and withdraws waivers. */
@ApplicationScoped
@Transactional
public class CheckService {

    private static final int MAX_OPEN_FINDINGS = 50;

    private final PostmortemAccess postmortems;
    private final PostmortemReader reader;
    private final CheckFindings findings;
    private final FindingWaiverRepository waivers;
    private final FourEyesService fourEyes;
    private final AuditLog audit;
    private final Clock clock;

    CheckService(
            PostmortemAccess postmortems,
            PostmortemReader reader,
            CheckFindings findings,
            FindingWaiverRepository waivers,
            FourEyesService fourEyes,
            AuditLog audit,
            Clock clock) {
        this.postmortems = postmortems;
        this.reader = reader;
        this.findings = findings;
        this.waivers = waivers;
        this.fourEyes = fourEyes;
        this.audit = audit;
        this.clock = clock;
    }

    /** All checks, whichever transition is next. */
    public List<Check> all(EntityRef ref, Actor actor) {
        Postmortem postmortem = postmortems.visible(ref, actor);
        return run(reader.read(postmortem), Set.of(CheckName.values()), fourEyes.authors(postmortem));
    }

    /** Waives a finding until what it is about changes. */
    public FindingWaiver waive(EntityRef ref, NewWaiver wanted, Actor actor) {
        return waive(postmortems.locked(ref, actor), List.of(wanted), actor).get(0);
    }

    /**
     * Waives findings of a postmortem that the caller has locked.
     *
     * @throws dev.debrief.platform.problem.ProblemException FORBIDDEN, FINDING_NOT_KNOWN, or FOUR_EYES for the author
     */
    public List<FindingWaiver> waive(Postmortem postmortem, List<NewWaiver> wanted, Actor actor) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (!actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because("Waiving a finding needs the role approver.");
        }
        fourEyes.requireMayWaive(postmortem, actor);
        Map<String, Found> known = findingsById(reader.read(postmortem));
        List<FindingWaiver> waived = new ArrayList<>();
        for (NewWaiver one : wanted) {
            Found found = known.get(one.finding());
            if (found == null) {
                throw CheckProblem.FINDING_NOT_KNOWN.because("No check of " + postmortem.key() + " has the finding "
                        + one.finding() + ". Its text may have changed; see …/checks.");
            }
            FindingWaiver waiver = new FindingWaiver(
                    postmortem.id(), found.check(), found.finding(), one.reason(), actor, clock.instant());
            waivers.persist(waiver);
            audit.record(
                    actor,
                    "finding.waived",
                    postmortem.auditSubject(),
                    null,
                    Map.of("check", waiver.check(), "finding", waiver.message(), "reason", waiver.reason()));
            waived.add(waiver);
        }
        return waived;
    }

    private Map<String, Found> findingsById(PostmortemDetails details) {
        return Stream.of(CheckName.values())
                .flatMap(name -> findings.of(name, details).stream().map(finding -> new Found(name, finding)))
                .collect(Collectors.toMap(found -> found.finding().id(), found -> found, (first, same) -> first));
    }

    private record Found(CheckName check, CheckFinding finding) {}

    /** All waivers of a postmortem, oldest first, also withdrawn ones and those of findings that are gone. */
    public List<WaiverState> waivers(EntityRef ref, Actor actor) {
        return waivers.findInOrder(postmortems.visible(ref, actor).id());
    }

    public WaiverState waiver(EntityRef ref, UUID waiverId, Actor actor) {
        return require(postmortems.visible(ref, actor), waiverId);
    }

    /**
     * Withdraws a waiver: its finding counts again, unless another waiver holds for it. Whoever may waive may do so,
     * also the author, because nothing is let through.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND or WAIVER_WITHDRAWN
     */
    public WaiverState withdraw(EntityRef ref, UUID waiverId, Precondition precondition, String reason, Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        WaiverState current = require(postmortem, waiverId);
        precondition.require(current.revision());
        FindingWaiver waiver = current.waiver();
        WaiverWithdrawal before = current.withdrawal();
        if (before != null) {
            throw CheckProblem.WAIVER_WITHDRAWN.because(before.byName() + " withdrew this waiver at " + before.at()
                    + ". Its finding counts, unless another waiver holds for it; see …/checks.");
        }
        WaiverWithdrawal withdrawal = new WaiverWithdrawal(waiver, reason, actor, clock.instant());
        waivers.add(withdrawal);
        audit.record(
                actor,
                "finding.waiver-withdrawn",
                postmortem.auditSubject(),
                Map.of(
                        "check", waiver.check(),
                        "finding", waiver.message(),
                        "reason", waiver.reason(),
                        "by", waiver.byHandle()),
                Map.of("reason", reason));
        return new WaiverState(waiver, withdrawal);
    }

    private WaiverState require(Postmortem postmortem, UUID waiverId) {
        return waivers.find(postmortem.id(), waiverId)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because(
                        "There is no waiver " + waiverId + " of " + postmortem.key() + "; see …/waivers."));
    }

    /**
     * Refuses a transition unless each finding of its checks is gone or waived. Whoever submits a postmortem has not
     * waived its findings, also if they did so before.
     *
     * @return the waivers that were needed
     * @throws dev.debrief.platform.problem.ProblemException CHECKS_FAILED
     */
    public List<CheckWaiver> require(Postmortem postmortem, PostmortemTransition transition, Actor actor) {
        Set<CheckName> required = CheckName.of(transition);
        if (required.isEmpty()) {
            return List.of();
        }
        Set<String> authors = new HashSet<>(fourEyes.authors(postmortem));
        if (transition == PostmortemTransition.SUBMIT && fourEyes.applies(postmortem)) {
            authors.add(actor.handle());
        }
        PostmortemDetails details = reader.read(postmortem);
        List<Check> checks = run(details, required, authors);
        List<Check> blocking = checks.stream()
                .filter(check -> !check.passes())
                .map(Check::open)
                .toList();
        if (!blocking.isEmpty()) {
            throw PostmortemProblem.CHECKS_FAILED
                    .because(blocking.stream().map(Check::message).collect(Collectors.joining(" ")))
                    .with("failedChecks", blocking)
                    .with(
                            "missingSections",
                            details.gaps().stream()
                                    .map(gap -> gap.section().key())
                                    .toList());
        }
        return checks.stream()
                .flatMap(check -> check.findings().stream())
                .map(finding -> Objects.requireNonNull(finding.waiver()).toCheckWaiver())
                .toList();
    }

    /** @param authors handles whose waivers do not count */
    private List<Check> run(PostmortemDetails details, Set<CheckName> names, Set<String> authors) {
        Map<String, FindingWaiver> byFinding = waivers
                .findInOrder(details.postmortem().id())
                .stream()
                .filter(WaiverState::holds)
                .map(WaiverState::waiver)
                .filter(waiver -> !authors.contains(waiver.byHandle()))
                .collect(Collectors.toMap(FindingWaiver::finding, waiver -> waiver, (earlier, later) -> later));
        return Stream.of(CheckName.values())
                .filter(names::contains)
                .map(name -> new Check(name, marked(findings.of(name, details), byFinding)))
                .toList();
    }

    /** Waived findings, and the first open ones. */
    private static List<CheckFinding> marked(List<CheckFinding> found, Map<String, FindingWaiver> byFinding) {
        List<CheckFinding> marked = new ArrayList<>();
        int open = 0;
        for (CheckFinding finding : found) {
            FindingWaiver waiver = byFinding.get(finding.id());
            if (waiver != null) {
                marked.add(finding.with(waiver));
            } else if (open++ < MAX_OPEN_FINDINGS) {
                marked.add(finding);
            }
        }
        return marked;
    }
}
