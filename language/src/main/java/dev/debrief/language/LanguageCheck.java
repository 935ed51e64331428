package dev.debrief.language;

import dev.debrief.language.LanguageReport.Allowed;
import dev.debrief.language.LintInput.TextSection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds blaming language. Deterministic: the same input, rule packs and severities yield the same report. Thread-safe.
 */
public final class LanguageCheck {

    /** Number of tokens before a match in which an exception word is looked for. */
    private static final int LOOKBEHIND_TOKENS = 5;

    private static final Comparator<Hit> ORDER = Comparator.comparing(
                    (Hit hit) -> hit.span().start())
            .thenComparing(hit -> hit.span().end())
            .thenComparing(hit -> hit.rule().id());

    private final List<RulePack> packs;
    private final Map<String, Severity> severities;

    public LanguageCheck(List<RulePack> packs) {
        this(packs, Map.of());
    }

    /** @param severities by rule ID; they override those of the packs */
    public LanguageCheck(List<RulePack> packs, Map<String, Severity> severities) {
        this.packs = List.copyOf(packs);
        this.severities = Map.copyOf(severities);
    }

    /** Names and versions of the packs, in order: {@code debrief-core 1}. */
    public List<String> rulePacks() {
        return packs.stream().map(RulePack::nameAndVersion).toList();
    }

    /** Checks a text. Never throws an exception, whatever the text is. */
    public LanguageReport check(LintInput input) {
        Prose prose = input.plain() ? Prose.ofPlain(input.markdown()) : Prose.of(input.markdown());
        List<List<Token>> sentences = Sentences.of(input.markdown(), prose);
        Set<String> people = people(input);
        List<Hit> hits = new ArrayList<>();
        int section = 0;
        for (List<Token> sentence : sentences) {
            section = sectionAt(sentence, input.sections(), section);
            int before = hits.size();
            for (RulePack pack : packs) {
                BitSet candidates = pack.candidateRules(sentence);
                for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
                    applyRule(
                            pack,
                            pack.rules().get(i),
                            sentence,
                            input.sections().get(section),
                            people,
                            hits);
                }
            }
            dropSuperseded(hits.subList(before, hits.size()));
        }
        hits.sort(ORDER);
        return report(input, prose, people, hits, words(sentences));
    }

    /** Parts of the names that can occur in the text. Names in lower case are handles. */
    private static Set<String> people(LintInput input) {
        Set<String> people = new HashSet<>();
        for (String name : input.people()) {
            String norm = name.strip().toLowerCase(Locale.ROOT);
            if (norm.equals(name.strip()) && norm.indexOf(' ') < 0) {
                people.add("@" + norm);
            } else {
                people.addAll(List.of(norm.split("[\\s,]+")));
            }
        }
        return people;
    }

    private static int sectionAt(List<Token> sentence, List<TextSection> sections, int from) {
        int section = from;
        int start = sentence.get(0).span().start();
        while (section + 1 < sections.size() && sections.get(section + 1).from() <= start) {
            section++;
        }
        return section;
    }

    private static int words(List<List<Token>> sentences) {
        return (int) sentences.stream()
                .flatMap(List::stream)
                .filter(token -> Character.isLetterOrDigit(token.raw().codePointAt(0)))
                .count();
    }

    /** Counts code points incrementally from one finding to the next, to take linear time. */
    private static LanguageReport report(LintInput input, Prose prose, Set<String> people, List<Hit> hits, int words) {
        String text = input.markdown();
        List<InlineSuppression> suppressions = InlineSuppression.of(text, prose);
        int ended = 0;
        List<LintFinding> findings = new ArrayList<>();
        List<Allowed> allowed = new ArrayList<>();
        int at = 0;
        int codePoints = 0;
        for (Hit hit : hits) {
            codePoints += text.codePointCount(at, hit.span().start());
            at = hit.span().start();
            while (ended < suppressions.size() && suppressions.get(ended).span().end() <= at) {
                ended++;
            }
            InlineSuppression suppression = suppressionOf(hit, suppressions.subList(ended, suppressions.size()));
            if (suppression == null) {
                findings.add(hit.finding(text, people, codePoints, List.of()));
            } else if (suppression.reason().isEmpty()) {
                findings.add(hit.finding(text, people, codePoints, List.of(InlineSuppression.WITHOUT_REASON)));
            } else {
                allowed.add(new Allowed(hit.finding(text, people, codePoints, List.of()), suppression.reason()));
            }
        }
        return new LanguageReport(findings, allowed, words);
    }

    private static @Nullable InlineSuppression suppressionOf(Hit hit, List<InlineSuppression> suppressions) {
        int end = hit.span().end();
        return suppressions.stream()
                .takeWhile(suppression -> suppression.span().start() < end)
                .filter(suppression -> suppression.covers(hit.rule(), hit.span()))
                .max(Comparator.comparing(suppression -> suppression.reason().isEmpty() ? 0 : 1))
                .orElse(null);
    }

    private void applyRule(
            RulePack pack, Rule rule, List<Token> sentence, TextSection section, Set<String> people, List<Hit> hits) {
        Severity severity = severityOf(rule, section.context());
        if (severity == Severity.OFF) {
            return;
        }
        for (int start = 0; start < sentence.size(); start++) {
            int end = longest(rule, sentence, start, pack.classes(), people);
            if (end > 0 && !isExempt(rule, sentence, start, end)) {
                hits.add(new Hit(pack, rule, severity, section, sentence, start, end));
                start = end - 1;
            }
        }
    }

    private static void dropSuperseded(List<Hit> ofSentence) {
        Set<Hit> superseded = new HashSet<>();
        for (Hit hit : ofSentence) {
            if (ofSentence.stream().anyMatch(other -> other.supersedes(hit))) {
                superseded.add(hit);
            }
        }
        ofSentence.removeAll(superseded);
    }

    /** An override does not activate a rule in contexts where its pack turns it off. */
    private Severity severityOf(Rule rule, Context context) {
        Severity own = rule.severityIn(context);
        return own == Severity.OFF && rule.highest() != Severity.OFF ? own : severities.getOrDefault(rule.id(), own);
    }

    private static int longest(Rule rule, List<Token> sentence, int start, WordClasses classes, Set<String> people) {
        int longest = -1;
        for (Cue cue : rule.cues()) {
            longest = Math.max(longest, cue.end(sentence, start, classes, people));
        }
        return longest;
    }

    private static boolean isExempt(Rule rule, List<Token> sentence, int start, int end) {
        for (int i = Math.max(0, start - LOOKBEHIND_TOKENS); i < end; i++) {
            if (rule.unlessBefore().contains(sentence.get(i).norm())) {
                return true;
            }
        }
        if (end < sentence.size()
                && rule.unlessAfter().contains(sentence.get(end).norm())) {
            return true;
        }
        return sentence.subList(end, sentence.size()).stream()
                .anyMatch(token -> (rule.unlessNumberFollows() && token.isNumber())
                        || rule.unlessBehind().contains(token.norm()));
    }

    private record Hit(
            RulePack pack, Rule rule, Severity severity, TextSection section, List<Token> sentence, int from, int to) {

        Span span() {
            return new Span(
                    sentence.get(from).span().start(),
                    sentence.get(to - 1).span().end());
        }

        boolean supersedes(Hit other) {
            return pack == other.pack
                    && rule.insteadOf().contains(other.rule.id())
                    && from < other.to
                    && other.from < to;
        }

        LintFinding finding(String text, Set<String> people, int startInCodePoints, List<String> notes) {
            String excerpt = span().in(text);
            List<String> suggestions = new ArrayList<>(notes);
            rule.reframings().stream()
                    .flatMap(each -> each.of(text, sentence, from, to, pack.classes(), people).stream())
                    .findFirst()
                    .ifPresent(suggestions::add);
            suggestions.addAll(rule.suggestions());
            return new LintFinding(
                    rule.id(),
                    rule.category(),
                    severity,
                    section.section(),
                    span(),
                    startInCodePoints,
                    startInCodePoints + excerpt.codePointCount(0, excerpt.length()),
                    excerpt,
                    rule.message(),
                    rule.why(),
                    suggestions,
                    rule.docUrl(),
                    pack.nameAndVersion());
        }
    }
}
