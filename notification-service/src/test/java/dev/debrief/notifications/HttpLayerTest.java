package dev.debrief.notifications;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.kit.http.DepartedClientKit;
import dev.debrief.platform.testkit.kit.http.MalformedRequestKit;
import dev.debrief.platform.testkit.kit.http.OddTokenKit;
import dev.debrief.platform.testkit.kit.http.SlowRequestKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
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
