package dev.debrief.postmortems;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.kit.CalendarKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CalendarTest extends CalendarKit {}
