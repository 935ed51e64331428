package dev.debrief.incidents;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.kit.ParkedMessagesKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ParkedMessagesTest extends ParkedMessagesKit {}
