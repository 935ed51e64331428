package dev.debrief.postmortems.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.document.StoredFiles;
import dev.debrief.postmortems.fixtures.SampleActionItemEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import dev.debrief.postmortems.rendering.DocumentFormat;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class VersionDocumentTest {

    private final ApiClient reader = ApiClient.as(Tokens.reader());

    @Inject
    StoredFiles files;

    @Inject
    JobWorker worker;

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void aPublishedVersionIsTheSameFileForEver(DocumentFormat format) {
        String path = SamplePostmortems.published();
        String id = reader.get(path).text("/id");
        String file = path + "/versions/1/document?format=" + format;
        ApiResponse first = reader.get(file).expect(200);

        SampleActionItemEvents.proposed(id, "Lower the alert thresholds", "2030-01-01");
        ApiResponse second = reader.get(file).expect(200);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(first.mediaType()).isEqualTo(format.mediaType());
        assertThat(reader.with("If-None-Match", first.etag())
                        .get(file)
                        .expect(304)
                        .body())
                .isEmpty();
        assertThat(first.header("Content-Disposition").orElseThrow()).contains("filename=\"");
    }

    @Test
    void theLiveDocumentHasItsOwnTag() {
        String path = SamplePostmortems.published();
        String id = reader.get(path).text("/id");
        String live = path + "/document?format=pdf";
        String before = reader.get(live).expect(200).etag();
        reader.with("If-None-Match", before).get(live).expect(304);

        SampleActionItemEvents.proposed(id, "Lower the alert thresholds", "2030-01-01");

        assertThat(reader.with("If-None-Match", before).get(live).expect(200).etag())
                .isNotEqualTo(before);
    }

    @Test
    void aPublicationIsRenderedInEveryFormatSoonAfter() {
        String id = reader.get(SamplePostmortems.published()).text("/id");

        worker.runDue();

        assertThat(files.formats(id)).containsExactlyInAnyOrder(DocumentFormat.values());
    }

    @Test
    void aDraftIsRenderedAnew() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.dana()
                .post(path + "/versions", Map.of("note", "First"))
                .expect(201);

        assertThat(reader.get(path + "/versions/0.1/document?format=markdown")
                        .expect(200)
                        .body())
                .contains("# ");
        reader.get(path + "/versions/7/document").expectProblem(404, "not-found");
        reader.get(path + "/versions/latest/document").expectProblem(404, "not-found");
        reader.get(path + "/versions/draft/document").expectProblem(404, "not-found");
    }
}
