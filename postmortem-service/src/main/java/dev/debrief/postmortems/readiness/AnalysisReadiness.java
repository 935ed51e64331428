package dev.debrief.postmortems.readiness;

import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.analysis.item.Cause;
import dev.debrief.postmortems.analysis.item.ContributingFactor;
import dev.debrief.postmortems.analysis.item.Lesson;
import dev.debrief.postmortems.analysis.item.LessonKind;
import dev.debrief.postmortems.analysis.item.Why;
import dev.debrief.postmortems.language.Substance;
import dev.debrief.postmortems.language.TextCheckResult;
import dev.debrief.postmortems.location.ResourceLocation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assesses the depth of the analysis, and whether it is about what can be changed. */
final class AnalysisReadiness {

    private static final int REQUIRED_LESSON_KINDS = 2;
    private static final int MAX_SYMPTOM_WORDS = 5;

    /** Language rules whose findings in a cause mean that it is a person. */
    private static final Set<String> PERSON_CATEGORIES =
            Set.of("B1", "B2", "B4", "B5", "B6", "B8", "B12", "B17", "B20");

    private static final Set<String> CAUSES = Set.of("five-whys", "fishbone", "contributing-factors");

    /** Word stems that describe symptoms. */
    private static final Set<String> SYMPTOMS = WordStems.stems(
            "outage downtime unavailable unavailability slow slowness latency crash errors failure timeout timeouts 500s 5xx"
                    + " degraded degradation unresponsive offline down");

    private AnalysisReadiness() {}

    static PartScore fiveWhys(ReadinessInput input, int requiredDepth, List<ReadinessFinding> findings) {
        List<Why> whys = input.analysis().fiveWhys();
        ResourceLocation path = input.path().at("five-whys");
        if (whys.isEmpty()) {
            findings.add(ReadinessFinding.of(ReadinessRule.WHYS_MISSING, "There are no whys.", path));
            return PartScore.none(ReadinessPart.FIVE_WHYS);
        }
        Map<UUID, Why> byId = new HashMap<>();
        Map<UUID, Integer> depths = new HashMap<>();
        Set<String> said = new HashSet<>();
        int deepest = 0;
        for (Why why : whys) {
            byId.put(why.id(), why);
            String answer = why.answer();
            ResourceLocation at = path.at(why.id());
            if (answer == null || answer.isBlank()) {
                findings.add(ReadinessFinding.of(
                        ReadinessRule.WHY_UNANSWERED, "\"" + why.question() + "\" has no answer.", at));
                continue;
            }
            if (!answers(why.question(), answer, said)) {
                findings.add(ReadinessFinding.of(
                        ReadinessRule.WHY_WITHOUT_CONTENT,
                        "\"" + answer + "\" is no answer to \"" + why.question() + "\".",
                        at));
                continue;
            }
            Why parent = why.parentId() == null ? null : byId.get(why.parentId());
            boolean switched = parent != null && isAnotherBranch(parent, why);
            if (switched) {
                findings.add(ReadinessFinding.of(
                        ReadinessRule.WHYS_SWITCH_BRANCH,
                        "\"" + why.question() + "\" does not ask why of the previous answer.",
                        at));
            }
            int depth = switched ? 1 : depth(parent, depths);
            depths.put(why.id(), depth);
            deepest = Math.max(deepest, depth);
        }
        if (deepest < requiredDepth) {
            findings.add(ReadinessFinding.of(
                    ReadinessRule.WHYS_SHALLOW,
                    "The longest chain of answers is " + deepest + " deep; " + requiredDepth + " is deep enough.",
                    path));
        }
        return PartScore.share(ReadinessPart.FIVE_WHYS, Math.min(deepest, requiredDepth), requiredDepth);
    }

    /** Whether an answer says something, something else than its question, and what no earlier answer says. */
    private static boolean answers(String question, String answer, Set<String> said) {
        Substance substance = Substance.of(answer);
        return substance.isAtLeast(Substance.OF_ITEM)
                && !substance.essence().equals(Substance.of(question).essence())
                && substance.isNewIn(said);
    }

    private static int depth(@Nullable Why parent, Map<UUID, Integer> depths) {
        return parent == null ? 1 : depths.getOrDefault(parent.id(), 0) + 1;
    }

    /** A question such as "why did this happen" always refers to the previous answer. */
    private static boolean isAnotherBranch(Why parent, Why why) {
        Set<String> asked = WordStems.stems(why.question());
        String answer = parent.answer();
        return answer != null && !asked.isEmpty() && Collections.disjoint(asked, WordStems.stems(answer));
    }

    static PartScore factors(ReadinessInput input, List<ReadinessFinding> findings) {
        List<ContributingFactor> factors = input.analysis().contributingFactors();
        ResourceLocation path = input.path().at("contributing-factors");
        int before = findings.size();
        people(input, findings);
        symptoms(input, findings);
        boolean conditions = findings.size() == before;
        FactorCoverage.unknown(input, findings);
        if (factors.isEmpty()) {
            findings.add(ReadinessFinding.of(ReadinessRule.FACTORS_MISSING, "No contributing factor is named.", path));
            return PartScore.none(ReadinessPart.FACTORS);
        }
        Set<String> said = new HashSet<>();
        boolean described = true;
        boolean evident = true;
        boolean addressed = true;
        for (ContributingFactor factor : factors) {
            ResourceLocation at = path.at(factor.id());
            Substance substance = Substance.of(FactorCoverage.words(factor.title(), factor.description()));
            if (!substance.isAtLeast(Substance.OF_ITEM) || !substance.isNewIn(said)) {
                described = false;
                findings.add(ReadinessFinding.of(
                        ReadinessRule.FACTOR_WITHOUT_CONTENT,
                        "The factor \"" + factor.title() + "\" says nothing, or what another one says.",
                        at));
            }
            if (factor.links().isEmpty()) {
                evident = false;
                findings.add(ReadinessFinding.of(
                        ReadinessRule.FACTOR_WITHOUT_EVIDENCE,
                        "Nothing supports the factor \"" + factor.title() + "\".",
                        at));
            }
            if (!FactorCoverage.isAddressed(factor, input.actionItems())) {
                addressed = false;
                findings.add(ReadinessFinding.of(
                        ReadinessRule.FACTOR_WITHOUT_ACTION, FactorCoverage.missing(factor, input.actionItems()), at));
            }
        }
        return PartScore.of(ReadinessPart.FACTORS, described, conditions, evident, addressed);
    }

    /** Checks everything that nothing explains further: factors, and the ends of chains and bones. */
    private static void symptoms(ReadinessInput input, List<ReadinessFinding> findings) {
        Analysis analysis = input.analysis();
        Set<UUID> explained = Stream.concat(
                        analysis.fiveWhys().stream().map(Why::parentId),
                        analysis.fishbone().stream().map(Cause::parentId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        analysis.fiveWhys().stream()
                .filter(why -> why.answer() != null && !explained.contains(why.id()))
                .forEach(why -> symptom(why.answer(), input.path().at("five-whys", why.id()), findings));
        analysis.fishbone().stream()
                .filter(cause -> !explained.contains(cause.id()))
                .forEach(cause -> symptom(cause.text(), input.path().at("fishbone", cause.id()), findings));
        analysis.contributingFactors().stream()
                .filter(factor -> factor.description() == null)
                .forEach(factor ->
                        symptom(factor.title(), input.path().at("contributing-factors", factor.id()), findings));
    }

    /** A short text with a word for a symptom. */
    private static void symptom(String text, ResourceLocation path, List<ReadinessFinding> findings) {
        if (text.strip().split("\\s+").length <= MAX_SYMPTOM_WORDS
                && !Collections.disjoint(WordStems.stems(text), SYMPTOMS)) {
            findings.add(ReadinessFinding.of(
                    ReadinessRule.CAUSE_IS_SYMPTOM,
                    "\"" + text + "\" describes a symptom, not what made it possible.",
                    path));
        }
    }

    private static void people(ReadinessInput input, List<ReadinessFinding> findings) {
        input.language().stream()
                .filter(place -> CAUSES.contains(place.place().split("/")[0]))
                .forEach(place -> person(place, findings));
    }

    private static void person(TextCheckResult place, List<ReadinessFinding> findings) {
        place.findings().stream()
                .filter(finding -> PERSON_CATEGORIES.contains(finding.category()))
                .findFirst()
                .ifPresent(finding -> findings.add(ReadinessFinding.of(
                        ReadinessRule.CAUSE_IS_PERSON,
                        "\"" + finding.excerpt() + "\" makes a person the cause.",
                        Objects.requireNonNull(place.path()))));
    }

    static PartScore lessons(ReadinessInput input, List<ReadinessFinding> findings) {
        List<Lesson> lessons = input.analysis().lessons();
        ResourceLocation path = input.path().at("lessons");
        if (lessons.isEmpty()) {
            findings.add(ReadinessFinding.of(ReadinessRule.LESSONS_MISSING, "There are no lessons.", path));
            return PartScore.none(ReadinessPart.LESSONS);
        }
        Set<String> said = new HashSet<>();
        Set<LessonKind> kinds = EnumSet.noneOf(LessonKind.class);
        for (Lesson lesson : lessons) {
            Substance substance = Substance.of(lesson.text());
            if (substance.isAtLeast(Substance.OF_ITEM) && substance.isNewIn(said)) {
                kinds.add(lesson.kind());
            } else {
                findings.add(ReadinessFinding.of(
                        ReadinessRule.LESSON_WITHOUT_CONTENT,
                        "The lesson \"" + lesson.text() + "\" says nothing, or what another one says.",
                        path.at(lesson.id())));
            }
        }
        if (kinds.size() == 1) {
            findings.add(ReadinessFinding.of(
                    ReadinessRule.LESSONS_OF_ONE_KIND,
                    "All lessons are of the kind " + kinds.iterator().next() + ".",
                    path));
        }
        return PartScore.share(
                ReadinessPart.LESSONS, Math.min(kinds.size(), REQUIRED_LESSON_KINDS), REQUIRED_LESSON_KINDS);
    }
}
