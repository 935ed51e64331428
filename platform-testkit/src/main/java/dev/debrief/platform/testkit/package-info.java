/** Test infrastructure of all services: real PostgreSQL and Kafka, tokens, OpenAPI checks, architecture rules. */
@NullMarked
package dev.debrief.platform.testkit;

import org.jspecify.annotations.NullMarked;
