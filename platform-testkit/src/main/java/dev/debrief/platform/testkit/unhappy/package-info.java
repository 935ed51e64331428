/** Tests of invalid requests and restricted resources for every operation, driven by the OpenAPI document. */
@NullMarked
package dev.debrief.platform.testkit.unhappy;

import org.jspecify.annotations.NullMarked;
