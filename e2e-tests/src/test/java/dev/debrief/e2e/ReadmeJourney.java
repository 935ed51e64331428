package dev.debrief.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.localstack.Service;
import dev.debrief.localstack.host.DebriefHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the walkthrough in README.md work, also when they are repeated. */
@ExtendWith(SharedStack.class)
class ReadmeJourney {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INCIDENT = Pattern.compile("\"key\":\"(INC-\\d+)\"");

    @TempDir
    private Path directory;

    private String commands;

    @BeforeEach
    void readTheWalkthrough() throws IOException {
        var readme = Files.readString(DebriefHome.find().resolve("README.md"));
        var start = readme.indexOf("\n## A walkthrough with curl\n");
        var walkthrough = readme.substring(start, readme.indexOf("\n## ", start + 1));
        commands = BLOCK.matcher(walkthrough)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
    }

    @Test
    void theWalkthroughWorksEveryTime() throws IOException {
        // When
        var first = play();
        var second = play();

        // Then
        assertThat(incidentOf(second)).isNotEqualTo(incidentOf(first));
    }

    @Test
    void theWalkthroughEndsAlsoIfSomethingFailed() {
        assertThat(commands).contains("for attempt in $(seq 50)").doesNotContain("until ", "while ");
    }

    /** Plays all commands in one shell and returns their output. */
    private String play() throws IOException {
        var stack = SharedStack.stack();
        var script = commands.replace("$(./debrief token contributor)", stack.token("dana", "contributor"));
        for (var service : Service.values()) {
            script = script.replace(
                    "http://localhost:" + (8081 + service.ordinal()),
                    stack.baseUrl(service).toString());
        }
        var file = Files.writeString(directory.resolve("walkthrough.sh"), script);
        var result = ProcessResult.run(
                directory.resolve("walkthrough.log"),
                Map.of(),
                List.of("bash", "-c", "bash -u " + file + " 2>&1 | cat"));
        var output = String.join("\n", result.lines());
        assertThat(output)
                .containsPattern("\"key\":\"PM-\\d+\"|# .*Search returns empty pages")
                .contains("Support reports empty result pages", "\"status\":\"RESOLVED\"", "\"failedTransactions\"")
                .containsPattern("\"key\":\"AI-\\d+\"")
                .contains("/problems/checks-failed")
                .doesNotContain("\"status\":412", "\"status\":401", "\"status\":404");
        return output;
    }

    private static String incidentOf(String output) {
        var key = INCIDENT.matcher(output);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }
}
