package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.document.Document;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes postmortems from draft to publication, and tells what they say as a document. */
@ApplicationScoped
public class ReviewService {

    private final PostmortemRepository postmortems;
    private final ReviewRepository reviews;
    private final VersionService versions;
    private final PostmortemReader reader;
    private final PostmortemFacts facts;
    private final Terms terms;
    private final AuditLog audit;
    private final Clock clock;

    ReviewService(
            PostmortemRepository postmortems,
            ReviewRepository reviews,
            VersionService versions,
            PostmortemReader reader,
            PostmortemFacts facts,
            Terms terms,
            AuditLog audit,
            Clock clock) {
        this.postmortems = postmortems;
        this.reviews = reviews;
        this.versions = versions;
        this.reader = reader;
        this.facts = facts;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public WholePostmortem transition(
            EntityRef ref,
            Precondition precondition,
            PostmortemTransition transition,
            @Nullable String comment,
            Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_WRITE, actor);
        if (transition.needsApprover() && !actor.mayApprove()) {
            throw CommonProblem.FORBIDDEN.because(transition + " needs the role approver.");
        }
        precondition.require(postmortem.revision());
        PostmortemStatus before = postmortem.status();
        Instant now = clock.instant();
        postmortem.take(transition, now);
        reviews.persist(new ReviewStep(postmortem.id(), transition, actor, now, comment));
        WholePostmortem whole = reader.read(postmortem);
        if (transition.needsCompleteness()) {
            requireComplete(whole);
        }
        if (transition.milestone() != null) {
            versions.keep(VersionTable.snapshot(whole), transition.milestone(), comment, actor);
        }
        facts.went(whole, transition, actor, now, comment);
        if (transition == PostmortemTransition.PUBLISH) {
            followUp(postmortem);
        }
        audit.record(
                actor.handle(),
                "postmortem." + transition.pastTense(),
                PostmortemService.SUBJECT,
                postmortem.id().toString(),
                Map.of("status", before),
                comment == null
                        ? Map.of("status", postmortem.status())
                        : Map.of("status", postmortem.status(), "comment", comment));
        return whole;
    }

    /** The day on which the actions are looked at, unless somebody set one already. */
    private void followUp(Postmortem postmortem) {
        LocalDate reviewOn = terms.followUpAfterPublication();
        if (postmortem.followUpReviewOn() == null && postmortem.scheduleFollowUp(reviewOn)) {
            facts.followUpScheduled(postmortem, reviewOn);
        }
        terms.watchFollowUp(postmortem);
    }

    /**
     * The document as it was published last, or as it reads now until it is; action items and follow-up are always as
     * they are now.
     */
    @Transactional
    public Document document(EntityRef ref, Actor actor) {
        WholePostmortem whole = reader.read(postmortems.require(ref, LockModeType.NONE, actor));
        Document now = DocumentAssembly.of(whole);
        return versions.latestPublished(whole.postmortem().id())
                .map(published -> published.withProgress(now.actionItems(), now.followUpReviewOn()))
                .orElse(now);
    }

    /** A version word for word, with the action items as they were then; {@code draft} for what is written now. */
    @Transactional
    public Document version(EntityRef ref, String label, Actor actor) {
        return versions.document(ref, label, actor);
    }

    private static void requireComplete(WholePostmortem whole) {
        List<String> missing = whole.missing().stream().map(Section::key).toList();
        if (!missing.isEmpty()) {
            throw PostmortemProblem.POSTMORTEM_INCOMPLETE
                    .because("These required sections are empty: " + String.join(", ", missing) + ".")
                    .with("missingSections", missing);
        }
    }
}
