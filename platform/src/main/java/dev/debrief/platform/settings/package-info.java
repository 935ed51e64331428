/** Versioned settings: each change is a new version, with who changed it, when and why. */
@NullMarked
package dev.debrief.platform.settings;

import org.jspecify.annotations.NullMarked;
