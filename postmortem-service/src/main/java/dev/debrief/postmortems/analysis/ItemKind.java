package dev.debrief.postmortems.analysis;

import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A kind of item.
 *
 * @param <C> what is written of it
 * @param <I> what is read of it
 */
public final class ItemKind<C, I extends Item> {

    public static final ItemKind<WhyContent, Why> WHY =
            new ItemKind<>("why", "five-whys", WhyEntry.class, WhyEntry::new, Why::content, Analysis::fiveWhys);
    public static final ItemKind<CauseContent, Cause> CAUSE =
            new ItemKind<>("cause", "fishbone", CauseEntry.class, CauseEntry::new, Cause::content, Analysis::fishbone);
    public static final ItemKind<FactorContent, ContributingFactor> FACTOR = new ItemKind<>(
            "contributing factor",
            "contributing-factors",
            FactorEntry.class,
            FactorEntry::new,
            ContributingFactor::content,
            Analysis::contributingFactors);
    public static final ItemKind<LessonContent, Lesson> LESSON = new ItemKind<>(
            "lesson", "lessons", LessonEntry.class, LessonEntry::new, Lesson::content, Analysis::lessons);
    public static final ItemKind<QuestionContent, OpenQuestion> QUESTION = new ItemKind<>(
            "open question",
            "open-questions",
            QuestionEntry.class,
            QuestionEntry::new,
            OpenQuestion::content,
            Analysis::openQuestions);
    public static final ItemKind<RiskContent, AcceptedRisk> RISK = new ItemKind<>(
            "accepted risk",
            "accepted-risks",
            RiskEntry.class,
            RiskEntry::new,
            AcceptedRisk::content,
            Analysis::acceptedRisks);

    public static final List<ItemKind<?, ?>> ALL = List.of(WHY, CAUSE, FACTOR, LESSON, QUESTION, RISK);

    private final String noun;
    private final String collection;
    private final Class<? extends ItemEntry<C, I>> entry;
    private final Supplier<? extends ItemEntry<C, I>> blank;
    private final Function<I, C> content;
    private final Function<Analysis, List<I>> items;

    private ItemKind(
            String noun,
            String collection,
            Class<? extends ItemEntry<C, I>> entry,
            Supplier<? extends ItemEntry<C, I>> blank,
            Function<I, C> content,
            Function<Analysis, List<I>> items) {
        this.noun = noun;
        this.collection = collection;
        this.entry = entry;
        this.blank = blank;
        this.content = content;
        this.items = items;
    }

    /** In words: {@code contributing factor}. */
    public String noun() {
        return noun;
    }

    /** In paths: {@code contributing-factors}. */
    public String collection() {
        return collection;
    }

    /** Those of an analysis, each before those that follow from it. */
    public List<I> in(Analysis analysis) {
        return items.apply(analysis);
    }

    Placed<C> placed(I item) {
        return new Placed<>(content.apply(item), item.parentId(), item.position());
    }

    String auditName() {
        return noun.replace(' ', '-');
    }

    Class<? extends ItemEntry<C, I>> entry() {
        return entry;
    }

    ItemEntry<C, I> blank(UUID id, UUID postmortemId) {
        ItemEntry<C, I> created = blank.get();
        created.begin(id, postmortemId);
        return created;
    }

    ProblemException notFound() {
        return CommonProblem.NOT_FOUND.because("The postmortem has no " + noun + " with this id.");
    }
}
