package dev.debrief.postmortems.analysis;

import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.analysis.item.AcceptedRisk;
import dev.debrief.postmortems.analysis.item.AnalysisItem;
import dev.debrief.postmortems.analysis.item.Cause;
import dev.debrief.postmortems.analysis.item.CauseContent;
import dev.debrief.postmortems.analysis.item.ContributingFactor;
import dev.debrief.postmortems.analysis.item.FactorContent;
import dev.debrief.postmortems.analysis.item.Lesson;
import dev.debrief.postmortems.analysis.item.LessonContent;
import dev.debrief.postmortems.analysis.item.OpenQuestion;
import dev.debrief.postmortems.analysis.item.QuestionContent;
import dev.debrief.postmortems.analysis.item.RiskContent;
import dev.debrief.postmortems.analysis.item.Why;
import dev.debrief.postmortems.analysis.item.WhyContent;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A kind of analysis item.
 *
 * @param <C> the content that people write
 * @param <I> the item as it is read
 */
public final class AnalysisItemKind<C, I extends AnalysisItem> {

    public static final AnalysisItemKind<WhyContent, Why> WHY = new AnalysisItemKind<>(
            "why", "five-whys", WhyEntity.class, WhyEntity::new, Why::content, Analysis::fiveWhys);
    public static final AnalysisItemKind<CauseContent, Cause> CAUSE = new AnalysisItemKind<>(
            "cause", "fishbone", CauseEntity.class, CauseEntity::new, Cause::content, Analysis::fishbone);
    public static final AnalysisItemKind<FactorContent, ContributingFactor> FACTOR = new AnalysisItemKind<>(
            "contributing factor",
            "contributing-factors",
            ContributingFactorEntity.class,
            ContributingFactorEntity::new,
            ContributingFactor::content,
            Analysis::contributingFactors);
    public static final AnalysisItemKind<LessonContent, Lesson> LESSON = new AnalysisItemKind<>(
            "lesson", "lessons", LessonEntity.class, LessonEntity::new, Lesson::content, Analysis::lessons);
    public static final AnalysisItemKind<QuestionContent, OpenQuestion> QUESTION = new AnalysisItemKind<>(
            "open question",
            "open-questions",
            OpenQuestionEntity.class,
            OpenQuestionEntity::new,
            OpenQuestion::content,
            Analysis::openQuestions);
    public static final AnalysisItemKind<RiskContent, AcceptedRisk> RISK = new AnalysisItemKind<>(
            "accepted risk",
            "accepted-risks",
            AcceptedRiskEntity.class,
            AcceptedRiskEntity::new,
            AcceptedRisk::content,
            Analysis::acceptedRisks);

    public static final List<AnalysisItemKind<?, ?>> ALL = List.of(WHY, CAUSE, FACTOR, LESSON, QUESTION, RISK);

    private final String noun;
    private final String collection;
    private final Class<? extends AnalysisItemEntity<C, I>> entry;
    private final Supplier<? extends AnalysisItemEntity<C, I>> factory;
    private final Function<I, C> content;
    private final Function<Analysis, List<I>> items;

    private AnalysisItemKind(
            String noun,
            String collection,
            Class<? extends AnalysisItemEntity<C, I>> entry,
            Supplier<? extends AnalysisItemEntity<C, I>> factory,
            Function<I, C> content,
            Function<Analysis, List<I>> items) {
        this.noun = noun;
        this.collection = collection;
        this.entry = entry;
        this.factory = factory;
        this.content = content;
        this.items = items;
    }

    /** For example {@code contributing factor}. */
    public String noun() {
        return noun;
    }

    /** Path segment, for example {@code contributing-factors}. */
    public String collection() {
        return collection;
    }

    /** Items of this kind, parents before children. */
    public List<I> in(Analysis analysis) {
        return items.apply(analysis);
    }

    Positioned<C> positioned(I item) {
        return new Positioned<>(content.apply(item), item.parentId(), item.position());
    }

    String auditName() {
        return noun.replace(' ', '-');
    }

    Class<? extends AnalysisItemEntity<C, I>> entry() {
        return entry;
    }

    AnalysisItemEntity<C, I> create(UUID id, UUID postmortemId) {
        AnalysisItemEntity<C, I> created = factory.get();
        created.initialize(id, postmortemId);
        return created;
    }

    ProblemException notFound() {
        return StandardProblem.NOT_FOUND.because("The postmortem has no " + noun + " with this id.");
    }
}
