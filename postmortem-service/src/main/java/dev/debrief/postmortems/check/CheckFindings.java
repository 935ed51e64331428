package dev.debrief.postmortems.check;

import dev.debrief.postmortems.comment.CommentService;
import dev.debrief.postmortems.details.PostmortemDetails;
import dev.debrief.postmortems.details.PostmortemTextCollector;
import dev.debrief.postmortems.language.LanguageService;
import dev.debrief.postmortems.language.LocatedText;
import dev.debrief.postmortems.location.ResourceLocation;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.review.ReviewRound;
import dev.debrief.postmortems.review.ReviewService;
import dev.debrief.postmortems.transition.CheckName;
import dev.debrief.postmortems.transition.TransitionExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds why checks fail, whether waived or not. */
@ApplicationScoped
class CheckFindings {

    private final CommentService comments;
    private final LanguageService language;
    private final ReviewService reviews;
    private final TransitionExecutor transitions;

    CheckFindings(
            CommentService comments, LanguageService language, ReviewService reviews, TransitionExecutor transitions) {
        this.comments = comments;
        this.language = language;
        this.reviews = reviews;
        this.transitions = transitions;
    }

    List<CheckFinding> of(CheckName check, PostmortemDetails details) {
        FindingIds ids = new FindingIds(check);
        ResourceLocation path = ResourceLocation.postmortem(details.postmortem().key());
        return switch (check) {
            case COMPLETENESS -> completeness(details, ids);
            case REVIEWS -> reviews(details.postmortem(), ids, path.at("reviewers"));
            case LANGUAGE -> language(details, ids);
            case OPEN_THREADS -> threads(details, ids, path);
            case INCIDENT_OVER -> incidents(details.postmortem(), ids, path);
        };
    }

    private static List<CheckFinding> completeness(PostmortemDetails details, FindingIds ids) {
        return details.gaps().stream()
                .map(gap -> CheckFinding.of(
                        ids.of(gap.section().key(), gap.kind(), gap.section().text()),
                        gap.message() + " " + gap.kind().remedy(),
                        gap.section().location(details.postmortem().key())))
                .toList();
    }

    /** A waiver holds for one submission: what reviewers say next time is new. */
    private List<CheckFinding> reviews(Postmortem postmortem, FindingIds ids, ResourceLocation path) {
        Instant submission = transitions.lastSubmission(postmortem.id()).orElse(Instant.EPOCH);
        ReviewRound round = reviews.round(postmortem);
        return Stream.concat(
                        round.objections().stream()
                                .map(review -> CheckFinding.of(
                                        ids.of(submission, review.id()),
                                        review.byName()
                                                + " requested changes. Ask them to approve, or submit it again.",
                                        path)),
                        round.outstanding().stream()
                                .map(reviewer -> CheckFinding.of(
                                        ids.of(submission, reviewer.handle()),
                                        reviewer.displayName() + " has not approved yet.",
                                        path)))
                .toList();
    }

    /** Errors count even where their author allows them. The id has the sentence, so that another one is found anew. */
    private List<CheckFinding> language(PostmortemDetails details, FindingIds ids) {
        List<LocatedText> texts = PostmortemTextCollector.of(details);
        Map<String, LocatedText> byPlace =
                texts.stream().collect(Collectors.toMap(LocatedText::place, text -> text, (first, second) -> first));
        return language.check(texts).places().stream()
                .flatMap(place -> place.errors()
                        .map(error -> CheckFinding.of(
                                ids.of(
                                        place.place(),
                                        error.ruleId(),
                                        error.excerpt(),
                                        Objects.requireNonNull(byPlace.get(place.place()))
                                                .sentenceAt(error.start(), error.end())),
                                "In " + place.place() + ", \"" + error.excerpt() + "\": " + error.message(),
                                Objects.requireNonNull(place.path()))))
                .toList();
    }

    private List<CheckFinding> threads(PostmortemDetails details, FindingIds ids, ResourceLocation path) {
        return comments.openThreads(details.postmortem().id()).stream()
                .map(thread -> CheckFinding.of(
                        ids.of(thread.id(), thread.text()),
                        "The thread started by " + thread.author().displayName()
                                + (thread.section() == null ? "" : " about " + thread.section()) + " is open.",
                        path.at("comments", thread.id())))
                .toList();
    }

    /** A waiver holds until the next publication. */
    private static List<CheckFinding> incidents(Postmortem postmortem, FindingIds ids, ResourceLocation path) {
        return postmortem.incidentReopened()
                ? List.of(CheckFinding.of(
                        ids.of(postmortem.publishedVersion()),
                        "A resolved incident was reopened. Resolve it first.",
                        path))
                : List.of();
    }
}
