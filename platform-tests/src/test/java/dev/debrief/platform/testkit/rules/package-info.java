/** Proves that each architecture rule can fail, and checks contracts and platform against them. */
@NullMarked
package dev.debrief.platform.testkit.rules;

import org.jspecify.annotations.NullMarked;
