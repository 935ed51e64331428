package dev.debrief.platform.testkit.kit.http;

import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class HttpLayerTest {

    @Nested
    class MalformedRequestTest extends MalformedRequestKit {}

    @Nested
    class SlowRequestTest extends SlowRequestKit {}

    @Nested
    class DepartedClientTest extends DepartedClientKit {}

    @Nested
    class OddTokenTest extends OddTokenKit {}
}
