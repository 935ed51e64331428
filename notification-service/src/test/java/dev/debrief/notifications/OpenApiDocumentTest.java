package dev.debrief.notifications;

import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.api.OpenApiDocumentKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DebriefResources.class)
@WithTestResource(NotificationResources.class)
class OpenApiDocumentTest extends OpenApiDocumentKit {}
