package dev.debrief.platform.testkit.kit;

import dev.debrief.platform.testkit.DebriefResources;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class ParkedMessagesTest extends ParkedMessagesKit {}
