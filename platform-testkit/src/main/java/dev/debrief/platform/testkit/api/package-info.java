/** The API as its OpenAPI document promises it: calls that check every answer against the document. */
@NullMarked
package dev.debrief.platform.testkit.api;

import org.jspecify.annotations.NullMarked;
