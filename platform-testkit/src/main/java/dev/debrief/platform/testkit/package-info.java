/** What every service is tested with: real PostgreSQL and Kafka, tokens, the API's contract and the house rules. */
@NullMarked
package dev.debrief.platform.testkit;

import org.jspecify.annotations.NullMarked;
