package dev.debrief.language.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Generates docs/action-wording.md from the rules. */
class ActionRulesPageTest {

    private static final Path PAGE = Path.of("../docs/action-wording.md");

    @Test
    void pageIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("debrief.accept")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("out of date: run mvn -pl language test -Ddebrief.accept=true and read the diff")
                .isEqualTo(page);
    }

    private static String page() throws IOException {
        ActionWording wording = ActionWording.builtIn();
        StringBuilder page = new StringBuilder(Files.readString(Path.of("src/test/resources/action-wording.md")));
        page.append("\n## ").append(wording.rulesVersion()).append("\n");
        wording.describe().forEach(rule -> page.append(section(rule)));
        return page.toString();
    }

    private static String section(ActionRuleDescription rule) {
        return """

                ### <a id="%1$s"></a>%1$s

                %2$s. %3$s

                | finding | suggestion |
                |---|---|
                %4$s

                * Found: %5$s
                * Not found: %6$s
                """.formatted(
                        rule.id(), rule.severity(), rule.why(), table(rule), quoted(rule.poor()), quoted(rule.good()));
    }

    private static String table(ActionRuleDescription rule) {
        return IntStream.range(0, rule.messages().size())
                .mapToObj(i -> "| " + rule.messages().get(i).replace("{words}", "…") + " | "
                        + rule.suggestions().get(i) + " |")
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String quoted(List<String> titles) {
        return titles.stream().map(each -> "“" + each + "”").collect(Collectors.joining(" "));
    }
}
