package dev.debrief.actions;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.schema.SchemaKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class SchemaTest extends SchemaKit {}
