package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.check.Check;
import dev.debrief.postmortems.check.CheckName;
import dev.debrief.postmortems.check.Finding;
import dev.debrief.postmortems.check.Waiver;
import dev.debrief.postmortems.comment.CommentService;
import dev.debrief.postmortems.language.LanguageService;
import dev.debrief.postmortems.review.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at what has to hold before a postmortem takes a step. */
@ApplicationScoped
@Transactional
public class CheckService {

    private static final int MOST_ERRORS = 50;

    private final PostmortemRepository postmortems;
    private final PostmortemReader reader;
    private final CommentService comments;
    private final LanguageService language;

    CheckService(
            PostmortemRepository postmortems,
            PostmortemReader reader,
            CommentService comments,
            LanguageService language) {
        this.postmortems = postmortems;
        this.reader = reader;
        this.comments = comments;
        this.language = language;
    }

    /** All checks, whichever step is next. */
    public List<Check> all(EntityRef ref, Actor actor) {
        return look(reader.read(postmortems.require(ref, LockModeType.NONE, actor)), Set.of(CheckName.values()));
    }

    /**
     * Refuses a step unless every check of it passes or is waived.
     *
     * @return the waivers that were needed
     * @throws dev.debrief.platform.problem.ProblemException CHECKS_FAILED, or FORBIDDEN when somebody waives who may
     *     not
     */
    List<Waiver> require(Postmortem postmortem, PostmortemTransition transition, List<Waiver> waivers, Actor actor) {
        if (!waivers.isEmpty() && !actor.mayApprove()) {
            throw CommonProblem.FORBIDDEN.because("Waiving a check needs the role approver.");
        }
        if (transition.checks().isEmpty()) {
            return List.of();
        }
        WholePostmortem whole = reader.read(postmortem);
        List<Check> failed = look(whole, transition.checks()).stream()
                .filter(check -> !check.passes())
                .toList();
        Set<CheckName> waived = waivers.stream().map(Waiver::check).collect(Collectors.toSet());
        List<Check> standing =
                failed.stream().filter(check -> !waived.contains(check.check())).toList();
        if (!standing.isEmpty()) {
            throw PostmortemProblem.CHECKS_FAILED
                    .because(standing.stream().map(Check::message).collect(Collectors.joining(" ")))
                    .with("failedChecks", standing)
                    .with(
                            "missingSections",
                            whole.missing().stream().map(Section::key).toList());
        }
        Set<CheckName> needed = failed.stream().map(Check::check).collect(Collectors.toSet());
        return waivers.stream()
                .filter(waiver -> needed.contains(waiver.check()))
                .toList();
    }

    private List<Check> look(WholePostmortem whole, Set<CheckName> names) {
        String path = WrittenTexts.pathOf(whole.postmortem());
        return Stream.of(CheckName.values())
                .filter(names::contains)
                .map(name -> new Check(
                        name,
                        switch (name) {
                            case COMPLETENESS -> completeness(whole, path);
                            case REVIEWS -> reviews(whole, path);
                            case LANGUAGE -> language(whole);
                            case OPEN_THREADS -> threads(whole, path);
                            case INCIDENT_OVER -> incidents(whole, path);
                        }))
                .toList();
    }

    private static List<Finding> completeness(WholePostmortem whole, String path) {
        return whole.missing().stream()
                .map(section -> new Finding(
                        "The required section " + section.key() + " is empty.", path + section.placeToWrite()))
                .toList();
    }

    private static List<Finding> reviews(WholePostmortem whole, String path) {
        return whole.reviewers().stream()
                .filter(Reviewer::awaitsApproval)
                .map(reviewer ->
                        new Finding("The review of " + reviewer.displayName() + " is awaited.", path + "/reviewers"))
                .toList();
    }

    /** Also what its author lets stand: an error takes an approver to waive. The first 50 are told. */
    private List<Finding> language(WholePostmortem whole) {
        return language.read(WrittenTexts.of(whole)).places().stream()
                .flatMap(place -> place.errors()
                        .map(error -> new Finding(
                                "In " + place.place() + ", \"" + error.excerpt() + "\": " + error.message(),
                                place.path())))
                .limit(MOST_ERRORS)
                .toList();
    }

    private List<Finding> threads(WholePostmortem whole, String path) {
        return comments.openThreads(whole.postmortem().id()).stream()
                .map(thread -> new Finding(
                        "The thread of " + thread.author().displayName()
                                + (thread.section() == null ? "" : " about " + thread.section()) + " is open.",
                        path + "/comments/" + thread.id()))
                .toList();
    }

    private static List<Finding> incidents(WholePostmortem whole, String path) {
        return whole.postmortem().incidentReopened()
                ? List.of(new Finding("An incident that was resolved was reopened.", path))
                : List.of();
    }
}
