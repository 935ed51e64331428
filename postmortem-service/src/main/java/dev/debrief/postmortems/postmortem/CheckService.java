package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.check.Check;
import dev.debrief.postmortems.check.CheckFinding;
import dev.debrief.postmortems.check.CheckName;
import dev.debrief.postmortems.check.CheckWaiver;
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

    private static final int MAX_ERRORS = 50;

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
    List<CheckWaiver> require(
            Postmortem postmortem, PostmortemTransition transition, List<CheckWaiver> waivers, Actor actor) {
        if (!waivers.isEmpty() && !actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because("Waiving a check needs the role approver.");
        }
        if (transition.checks().isEmpty()) {
            return List.of();
        }
        PostmortemDetails postmortemDetails = reader.read(postmortem);
        List<Check> failed = look(postmortemDetails, transition.checks()).stream()
                .filter(check -> !check.passes())
                .toList();
        Set<CheckName> waived = waivers.stream().map(CheckWaiver::check).collect(Collectors.toSet());
        List<Check> blocking =
                failed.stream().filter(check -> !waived.contains(check.check())).toList();
        if (!blocking.isEmpty()) {
            throw PostmortemProblem.CHECKS_FAILED
                    .because(blocking.stream().map(Check::message).collect(Collectors.joining(" ")))
                    .with("failedChecks", blocking)
                    .with(
                            "missingSections",
                            postmortemDetails.missing().stream()
                                    .map(Section::key)
                                    .toList());
        }
        Set<CheckName> needed = failed.stream().map(Check::check).collect(Collectors.toSet());
        return waivers.stream()
                .filter(waiver -> needed.contains(waiver.check()))
                .toList();
    }

    private List<Check> look(PostmortemDetails postmortemDetails, Set<CheckName> names) {
        String path = PostmortemTextCollector.pathOf(postmortemDetails.postmortem());
        return Stream.of(CheckName.values())
                .filter(names::contains)
                .map(name -> new Check(
                        name,
                        switch (name) {
                            case COMPLETENESS -> completeness(postmortemDetails, path);
                            case REVIEWS -> reviews(postmortemDetails, path);
                            case LANGUAGE -> language(postmortemDetails);
                            case OPEN_THREADS -> threads(postmortemDetails, path);
                            case INCIDENT_OVER -> incidents(postmortemDetails, path);
                        }))
                .toList();
    }

    private static List<CheckFinding> completeness(PostmortemDetails postmortemDetails, String path) {
        return postmortemDetails.missing().stream()
                .map(section -> new CheckFinding(
                        "The required section " + section.key() + " is empty.", path + section.editPath()))
                .toList();
    }

    private static List<CheckFinding> reviews(PostmortemDetails postmortemDetails, String path) {
        return postmortemDetails.reviewers().stream()
                .filter(Reviewer::awaitsApproval)
                .map(reviewer -> new CheckFinding(
                        "The review of " + reviewer.displayName() + " is awaited.", path + "/reviewers"))
                .toList();
    }

    /** Also what its author lets stand: an error takes an approver to waive. The first 50 are told. */
    private List<CheckFinding> language(PostmortemDetails postmortemDetails) {
        return language.read(PostmortemTextCollector.of(postmortemDetails)).places().stream()
                .flatMap(place -> place.errors()
                        .map(error -> new CheckFinding(
                                "In " + place.place() + ", \"" + error.excerpt() + "\": " + error.message(),
                                place.path())))
                .limit(MAX_ERRORS)
                .toList();
    }

    private List<CheckFinding> threads(PostmortemDetails postmortemDetails, String path) {
        return comments.openThreads(postmortemDetails.postmortem().id()).stream()
                .map(thread -> new CheckFinding(
                        "The thread of " + thread.author().displayName()
                                + (thread.section() == null ? "" : " about " + thread.section()) + " is open.",
                        path + "/comments/" + thread.id()))
                .toList();
    }

    private static List<CheckFinding> incidents(PostmortemDetails postmortemDetails, String path) {
        return postmortemDetails.postmortem().incidentReopened()
                ? List.of(new CheckFinding("An incident that was resolved was reopened.", path))
                : List.of();
    }
}
