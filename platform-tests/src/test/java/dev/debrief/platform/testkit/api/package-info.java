/** Tests of the HTTP client, the OpenAPI checks and the document kit. */
@NullMarked
package dev.debrief.platform.testkit.api;

import org.jspecify.annotations.NullMarked;
