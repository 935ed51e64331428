package dev.debrief.notifications;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.kit.JobRetryKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class JobRetryTest extends JobRetryKit {}
