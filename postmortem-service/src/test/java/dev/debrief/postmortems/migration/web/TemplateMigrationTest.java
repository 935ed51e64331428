package dev.debrief.postmortems.migration.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class TemplateMigrationTest {

    private final ApiClient dana = SamplePostmortems.dana();

    @Test
    void threeDraftsAreMovedAndBackAndNoTextIsLost() {
        String empty = SamplePostmortems.draft();
        String written = SamplePostmortems.complete();
        SamplePostmortems.write(written, "primary-root-cause", "Edge cases were *not* tested.")
                .expect(200);
        SamplePostmortems.write(written, "detection", "A customer called.").expect(200);
        String submitted = SamplePostmortems.inReview();
        SamplePostmortems.write(submitted, "primary-root-cause", "Nobody knew of old promotions.")
                .expect(200);
        List<String> drafts = List.of(empty, written, submitted);
        List<String> before = drafts.stream().map(this::document).toList();

        drafts.forEach(draft -> migrate(draft, "security").expect(200));

        assertThat(document(written))
                .contains("Exposure", "A customer called.")
                .doesNotContain("Edge cases were")
                .isNotEqualTo(before.get(1));
        assertThat(setAside(written)).containsExactly("Edge cases were *not* tested.");
        assertThat(setAside(submitted)).containsExactly("Nobody knew of old promotions.");
        assertThat(dana.get(written).at("/missingSections").findValuesAsText(""))
                .isEmpty();
        drafts.forEach(draft -> undo(draft).expect(200));
        assertThat(drafts.stream().map(this::document)).containsExactlyElementsOf(before);
        assertThat(setAside(written)).isEmpty();
        undo(written).expectProblem(409, "nothing-to-undo");
    }

    @Test
    void thePreviewSaysWhatWillBecomeOfTheSections() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "primary-root-cause", "Edge cases were not tested.")
                .expect(200);
        String before = document(path);

        ApiResponse preview = dana.post(path + "/template-migration/preview", Map.of("template", "security"))
                .expect(200);

        assertThat(preview.at("/kept").toString()).contains("executive-summary", "detection");
        assertThat(preview.at("/addedRequired").toString())
                .isEqualTo("[\"exposure\",\"containment\",\"notification\"]");
        assertThat(preview.at("/setAside").toString()).isEqualTo("[\"primary-root-cause\"]");
        assertThat(preview.at("/dropped").toString()).isEqualTo("[\"response\"]");
        assertThat(document(path)).isEqualTo(before);
        assertThat(dana.get(path).text("/template")).isEqualTo("standard");
    }

    @Test
    void whatIsWrittenAfterTheMoveIsKeptWhenItIsUndone() {
        String path = SamplePostmortems.draft();
        migrate(path, "security").expect(200);
        SamplePostmortems.write(path, "exposure", "Nothing was exposed.").expect(200);

        undo(path).expect(200);

        assertThat(setAside(path)).containsExactly("Nothing was exposed.");
        migrate(path, "security").expect(200);
        assertThat(document(path)).contains("Nothing was exposed.");
    }

    @Test
    void whatIsApprovedIsNotMoved() {
        String path = SamplePostmortems.approved();

        migrate(path, "short").expectProblem(409, "postmortem-not-writable");
        dana.post(path + "/template-migration", "\"999\"", Map.of("template", "short"))
                .expectProblem(412, "stale-revision");
        dana.post(SamplePostmortems.draft() + "/template-migration", "*", Map.of("template", "nothing"))
                .expectProblem(400, "validation-failed");
    }

    private ApiResponse migrate(String path, String template) {
        return dana.post(path + "/template-migration", etag(path), Map.of("template", template));
    }

    private ApiResponse undo(String path) {
        return dana.post(path + "/template-migration/undo", etag(path), Map.of());
    }

    private String etag(String path) {
        return dana.get(path).expect(200).etag();
    }

    private String document(String path) {
        return dana.get(path + "/document?format=markdown").expect(200).body();
    }

    private List<String> setAside(String path) {
        return dana.get(path).expect(200).at("/setAside").findValuesAsText("text");
    }
}
