package dev.debrief.platform.testkit.api;

import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ProbeDocumentTest extends OpenApiDocumentKit {

    @Override
    protected Path committedDocument() {
        return Path.of("src/test/resources/probe-service.yaml");
    }
}
