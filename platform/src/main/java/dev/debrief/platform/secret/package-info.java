/** Seals the secrets that a service stores, with keys that can be rotated. */
@NullMarked
package dev.debrief.platform.secret;

import org.jspecify.annotations.NullMarked;
