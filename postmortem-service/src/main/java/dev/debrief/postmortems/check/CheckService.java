package dev.debrief.postmortems.check;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.comment.CommentService;
import dev.debrief.postmortems.details.PostmortemDetails;
import dev.debrief.postmortems.details.PostmortemReader;
import dev.debrief.postmortems.details.PostmortemTextCollector;
import dev.debrief.postmortems.language.LanguageService;
import dev.debrief.postmortems.location.ResourceLocation;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemProblem;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.review.Reviewer;
import dev.debrief.postmortems.section.Section;
import dev.debrief.postmortems.transition.CheckName;
import dev.debrief.postmortems.transition.CheckWaiver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the checks before a transition. */
@ApplicationScoped
@Transactional
public class CheckService {

    private static final int MAX_LANGUAGE_ERRORS = 50;

    private final PostmortemAccess postmortems;
    private final PostmortemReader reader;
    private final CommentService comments;
    private final LanguageService language;

    CheckService(
            PostmortemAccess postmortems, PostmortemReader reader, CommentService comments, LanguageService language) {
        this.postmortems = postmortems;
        this.reader = reader;
        this.comments = comments;
        this.language = language;
    }

    /** All checks, whichever transition is next. */
    public List<Check> all(EntityRef ref, Actor actor) {
        return run(reader.read(postmortems.visible(ref, actor)), Set.of(CheckName.values()));
    }

    /**
     * Refuses a transition unless each of its checks passes or is waived.
     *
     * @return the waivers that were needed
     * @throws dev.debrief.platform.problem.ProblemException CHECKS_FAILED, or FORBIDDEN when the actor may not waive
     */
    public List<CheckWaiver> require(
            Postmortem postmortem, PostmortemTransition transition, List<CheckWaiver> waivers, Actor actor) {
        if (!waivers.isEmpty() && !actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because("Waiving a check needs the role approver.");
        }
        Set<CheckName> required = CheckName.of(transition);
        if (required.isEmpty()) {
            return List.of();
        }
        PostmortemDetails details = reader.read(postmortem);
        List<Check> failed =
                run(details, required).stream().filter(check -> !check.passes()).toList();
        Set<CheckName> waived = waivers.stream().map(CheckWaiver::check).collect(Collectors.toSet());
        List<Check> blocking =
                failed.stream().filter(check -> !waived.contains(check.check())).toList();
        if (!blocking.isEmpty()) {
            throw PostmortemProblem.CHECKS_FAILED
                    .because(blocking.stream().map(Check::message).collect(Collectors.joining(" ")))
                    .with("failedChecks", blocking)
                    .with(
                            "missingSections",
                            details.missing().stream().map(Section::key).toList());
        }
        Set<CheckName> needed = failed.stream().map(Check::check).collect(Collectors.toSet());
        return waivers.stream()
                .filter(waiver -> needed.contains(waiver.check()))
                .toList();
    }

    private List<Check> run(PostmortemDetails details, Set<CheckName> names) {
        ResourceLocation postmortem =
                ResourceLocation.postmortem(details.postmortem().key());
        return Stream.of(CheckName.values())
                .filter(names::contains)
                .map(name -> new Check(
                        name,
                        switch (name) {
                            case COMPLETENESS -> completeness(details);
                            case REVIEWS -> reviews(details, postmortem);
                            case LANGUAGE -> language(details);
                            case OPEN_THREADS -> threads(details, postmortem);
                            case INCIDENT_OVER -> incidents(details, postmortem);
                        }))
                .toList();
    }

    private static List<CheckFinding> completeness(PostmortemDetails details) {
        return details.missing().stream()
                .map(section -> new CheckFinding(
                        "The required section " + section.key() + " is empty.",
                        section.location(details.postmortem().key())))
                .toList();
    }

    private static List<CheckFinding> reviews(PostmortemDetails details, ResourceLocation postmortem) {
        return details.reviewers().stream()
                .filter(Reviewer::awaitsApproval)
                .map(reviewer ->
                        new CheckFinding(reviewer.displayName() + " has not approved yet.", postmortem.at("reviewers")))
                .toList();
    }

    /** Errors count even where their author allows them: only an approver can waive an error. */
    private List<CheckFinding> language(PostmortemDetails details) {
        return language.check(PostmortemTextCollector.of(details)).places().stream()
                .flatMap(place -> place.errors()
                        .map(error -> new CheckFinding(
                                "In " + place.place() + ", \"" + error.excerpt() + "\": " + error.message(),
                                Objects.requireNonNull(place.path()))))
                .limit(MAX_LANGUAGE_ERRORS)
                .toList();
    }

    private List<CheckFinding> threads(PostmortemDetails details, ResourceLocation postmortem) {
        return comments.openThreads(details.postmortem().id()).stream()
                .map(thread -> new CheckFinding(
                        "The thread started by " + thread.author().displayName()
                                + (thread.section() == null ? "" : " about " + thread.section()) + " is open.",
                        postmortem.at("comments", thread.id())))
                .toList();
    }

    private static List<CheckFinding> incidents(PostmortemDetails details, ResourceLocation postmortem) {
        return details.postmortem().incidentReopened()
                ? List.of(new CheckFinding("A resolved incident was reopened.", postmortem))
                : List.of();
    }
}
