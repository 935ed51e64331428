package dev.debrief.notifications.endpoint;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.kit.SecretKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class SecretTest extends SecretKit {}
