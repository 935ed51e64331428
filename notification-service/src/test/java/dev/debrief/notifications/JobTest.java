package dev.debrief.notifications;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.kit.JobKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class JobTest extends JobKit {}
