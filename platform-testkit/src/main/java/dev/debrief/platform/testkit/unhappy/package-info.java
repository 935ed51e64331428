/** What every operation of every service must refuse, and how: one suite, driven by the OpenAPI document. */
@NullMarked
package dev.debrief.platform.testkit.unhappy;

import org.jspecify.annotations.NullMarked;
