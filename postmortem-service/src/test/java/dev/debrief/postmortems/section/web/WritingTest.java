package dev.debrief.postmortems.section.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class WritingTest {

    private static final List<String> PROSE =
            List.of("executive-summary", "detection", "response", "primary-root-cause");

    private final ApiClient dana = SamplePostmortems.dana();
    private final String path = SamplePostmortems.draft();

    @Test
    void writesASectionAgainstItsOwnRevision() {
        ApiResponse empty = dana.get(path + "/sections/detection").expect(200);

        ApiResponse written = dana.put(
                        path + "/sections/detection", empty.etag(), Map.of("text", "A *customer* called."))
                .expect(200);

        assertThat(written.text("/text")).isEqualTo("A *customer* called.");
        assertThat(written.text("/editedBy")).isEqualTo("user:dana");
        assertThat(written.etag()).isNotEqualTo(empty.etag());
        ApiResponse refused = dana.put(path + "/sections/detection", empty.etag(), Map.of("text", "Something else"))
                .expectProblem(412, "stale-revision");
        assertThat(refused.text("/current")).isEqualTo("A *customer* called.");
        dana.with("If-None-Match", written.etag())
                .get(path + "/sections/detection")
                .expect(304);
    }

    @Test
    void theSameTextAgainIsNoNewRevision() {
        ApiResponse written =
                SamplePostmortems.write(path, "response", "Rolled back.").expect(200);

        assertThat(SamplePostmortems.write(path, "response", "Rolled back.").etag())
                .isEqualTo(written.etag());
    }

    @Test
    void aSectionThatTellsOfOtherThingsHasNoTextOfItsOwn() {
        SamplePostmortems.write(path, "timeline", "10:15 something").expectProblem(409, "section-not-written-by-hand");
        dana.get(path + "/sections/no-such-section").expectProblem(404, "not-found");
    }

    @Test
    void writersInDifferentSectionsNeverMeet() throws Exception {
        for (int round = 0; round < 5; round++) {
            int number = round;
            List<Callable<Integer>> writers = new ArrayList<>();
            PROSE.forEach(key -> writers.add(
                    () -> SamplePostmortems.write(path, key, key + number).status()));
            for (int i = 0; i < 8; i++) {
                String question = "Why " + number + "." + i + "?";
                writers.add(() -> dana.post(path + "/five-whys", Map.of("question", question))
                        .status());
            }

            assertThat(runConcurrently(writers)).allMatch(status -> status == 200 || status == 201);
        }
        ApiResponse whole = dana.get(path).expect(200);
        assertThat(whole.at("/fiveWhys")).hasSize(40);
        assertThat(whole.at("/sections").findValuesAsText("text")).contains("detection4", "response4");
    }

    @Test
    void ofManyWritersInOneSectionExactlyOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            String etag = dana.get(path + "/sections/detection").etag();
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String text = "round " + round + " writer " + i;
                writers.add(() -> dana.put(path + "/sections/detection", etag, Map.of("text", text))
                        .status());
            }

            List<Integer> statuses = runConcurrently(writers);

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 412).hasSize(9);
        }
    }

    @Test
    void changesTheTitle() {
        ApiResponse draft = dana.get(path).expect(200);

        ApiResponse edited = dana.patch(path, draft.etag(), Map.of("title", "A better title"))
                .expect(200);

        assertThat(edited.text("/title")).isEqualTo("A better title");
        assertThat(dana.patch(path, edited.etag(), Map.of("title", "A better title"))
                        .expect(200)
                        .etag())
                .isEqualTo(edited.etag());
        dana.patch(path, draft.etag(), Map.of("title", "Late")).expectProblem(412, "stale-revision");
    }

    @Test
    void everyChangeIsAudited() {
        SamplePostmortems.write(path, "detection", "A customer called.").expect(200);
        SamplePostmortems.add(path, "lessons", Map.of("kind", "WENT_WELL", "text", "One channel from the start."));

        ApiResponse audit = dana.get(path + "/audit?limit=2").expect(200);

        assertThat(audit.at("/items").findValuesAsText("action")).containsExactly("lesson.added", "section.written");
        assertThat(audit.text("/items/1/after/text")).isEqualTo("A customer called.");
        assertThat(dana.get(path + "/audit?limit=2&cursor=" + audit.text("/nextCursor"))
                        .expect(200)
                        .at("/items")
                        .findValuesAsText("action"))
                .containsExactly("postmortem.drafted");
    }

    private static <T> List<T> runConcurrently(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
