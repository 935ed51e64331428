package dev.debrief.incidents.timeline.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "*bold* and a * b * c ~ **bold** and a * b * c",
                "`rm *tmp*` ~ `rm *tmp*`",
                "`<https://x.example|x>` ~ `<https://x.example|x>`",
                "`a &lt; b` ~ `a < b`",
                "*see* `*x*` and *y* ~ **see** `*x*` and **y**",
                "<https://x.example/*a*|x> *b* ~ [x](https://x.example/*a*) **b**",
                "*<https://x.example|x>* ~ **[x](https://x.example)**",
                "<@U1>, <@U2>, <@U3|erin> ~ dana, somebody, erin",
                "an ` alone ~ an ` alone"
            })
    void convertsWhatIsNotCode(String slack, String markdown) {
        assertThat(convert(slack)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "```rm *tmp*``` ~ ```|rm *tmp*|```",
                "```|<https://x.example|x>|``` ~ ```|<https://x.example|x>|```",
                "run ```rm *tmp*|ls <@U1>``` now ~ run |```|rm *tmp*|ls <@U1>|```| now",
                "```a``` and ```b``` ~ ```|a|```| and |```|b|```",
                "``` never *closed* ~ ``` never **closed**"
            })
    void keepsBlocksOfCode(String slack, String markdown) {
        assertThat(convert(slack.replace("|", "\n").replace("example\nx", "example|x")))
                .isEqualTo(markdown.replace("|", "\n").replace("example\nx", "example|x"));
    }

    private static String convert(String slack) {
        return SlackText.markdown(slack, Map.of("U1", "dana"));
    }
}
