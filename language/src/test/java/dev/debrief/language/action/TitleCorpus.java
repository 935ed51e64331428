package dev.debrief.language.action;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Titles with what is expected of them: {@code GOOD}, {@code POOR}, or the id of a rule. */
record TitleCorpus(List<LabelledTitle> titles) {

    private static final Path FOLDER = Path.of("src/test/resources/corpus");
    private static final String GOOD = "GOOD";
    private static final String POOR = "POOR";

    record LabelledTitle(String expected, String title) {

        boolean isGood() {
            return expected.equals(GOOD);
        }

        boolean namesRule() {
            return !isGood() && !expected.equals(POOR);
        }
    }

    /** Of the poor titles: how many have findings. Of those with findings: how many are poor. */
    record Measure(int poorFound, int poorMissed, int goodFound, List<String> mistakes) {

        double recall() {
            return (double) poorFound / (poorFound + poorMissed);
        }

        double precision() {
            return (double) poorFound / (poorFound + goodFound);
        }
    }

    /** Two columns, separated by a tab. Comments, blank lines and a line of column names are ignored. */
    static TitleCorpus read(String file) {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(file))) {
            return new TitleCorpus(lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("expected"))
                    .map(line -> line.split("\\t", 2))
                    .map(columns -> new LabelledTitle(columns[0].strip(), columns[1].strip()))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Measure measure(ActionWording wording) {
        int poorFound = 0;
        int poorMissed = 0;
        int goodFound = 0;
        List<String> mistakes = new ArrayList<>();
        for (LabelledTitle each : titles) {
            List<String> rules = wording.check(ActionText.of(each.title())).stream()
                    .map(ActionFinding::ruleId)
                    .toList();
            if (each.isGood() && !rules.isEmpty()) {
                goodFound++;
                mistakes.add("good, but " + rules + ": " + each.title());
            } else if (!each.isGood() && rules.isEmpty()) {
                poorMissed++;
                mistakes.add("poor, but not found: " + each.title());
            } else if (!each.isGood()) {
                poorFound++;
            }
        }
        return new Measure(poorFound, poorMissed, goodFound, mistakes);
    }
}
