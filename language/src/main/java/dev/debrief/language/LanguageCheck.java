package dev.debrief.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds language that blames. Same passage and same rule packs, same findings in the same order; safe for use by many
 * threads.
 */
public final class LanguageCheck {

    /** How far before a cue a word can make it innocent, as it can within. */
    private static final int REACH = 4;

    private static final Comparator<Hit> ORDER = Comparator.comparing(
                    (Hit hit) -> hit.span().start())
            .thenComparing(hit -> hit.span().end())
            .thenComparing(hit -> hit.rule().id());

    private final List<RulePack> packs;

    public LanguageCheck(List<RulePack> packs) {
        this.packs = List.copyOf(packs);
    }

    /** Findings in the order of the text. Never fails, whatever the text is. */
    public List<Finding> check(Passage passage) {
        Set<String> people = new HashSet<>();
        passage.people().forEach(name -> {
            for (String part : name.split("[\\s,]+")) {
                people.add(part.toLowerCase(Locale.ROOT));
            }
        });
        List<List<Token>> sentences = Sentences.of(passage.markdown());
        List<Hit> hits = new ArrayList<>();
        for (RulePack pack : packs) {
            for (List<Token> sentence : sentences) {
                BitSet worth = pack.worthALook(sentence);
                for (int i = worth.nextSetBit(0); i >= 0; i = worth.nextSetBit(i + 1)) {
                    look(pack, pack.rules().get(i), sentence, passage, people, hits);
                }
            }
        }
        hits.sort(ORDER);
        return findings(passage, hits);
    }

    /** Counts code points from one finding to the next, so that many of them cost no more than one. */
    private static List<Finding> findings(Passage passage, List<Hit> hits) {
        String text = passage.markdown();
        List<Finding> findings = new ArrayList<>();
        int at = 0;
        int codePoints = 0;
        for (Hit hit : hits) {
            codePoints += text.codePointCount(at, hit.span().start());
            at = hit.span().start();
            findings.add(hit.finding(passage, codePoints));
        }
        return List.copyOf(findings);
    }

    private static void look(
            RulePack pack, Rule rule, List<Token> sentence, Passage passage, Set<String> people, List<Hit> hits) {
        Severity severity = rule.severityIn(passage.context());
        if (severity == Severity.OFF) {
            return;
        }
        for (int start = 0; start < sentence.size(); start++) {
            int end = longest(rule, sentence, start, pack.classes(), people);
            if (end > 0 && !isInnocent(rule, sentence, start, end)) {
                Span span = new Span(
                        sentence.get(start).span().start(),
                        sentence.get(end - 1).span().end());
                hits.add(new Hit(pack, rule, severity, span));
                start = end - 1;
            }
        }
    }

    private static int longest(Rule rule, List<Token> sentence, int start, WordClasses classes, Set<String> people) {
        int longest = -1;
        for (Cue cue : rule.cues()) {
            longest = Math.max(longest, cue.end(sentence, start, classes, people));
        }
        return longest;
    }

    private static boolean isInnocent(Rule rule, List<Token> sentence, int start, int end) {
        for (int i = Math.max(0, start - REACH); i < end; i++) {
            if (rule.unlessBefore().contains(sentence.get(i).norm())) {
                return true;
            }
        }
        return end < sentence.size()
                && rule.unlessAfter().contains(sentence.get(end).norm());
    }

    private record Hit(RulePack pack, Rule rule, Severity severity, Span span) {

        Finding finding(Passage passage, int startInCodePoints) {
            String excerpt = span.in(passage.markdown());
            return new Finding(
                    rule.id(),
                    rule.category(),
                    severity,
                    passage.section(),
                    span,
                    startInCodePoints,
                    startInCodePoints + excerpt.codePointCount(0, excerpt.length()),
                    excerpt,
                    rule.message(),
                    rule.why(),
                    rule.suggestions(),
                    pack.nameAndVersion());
        }
    }
}
