/** Versioned settings: each change is a new version, with who changed it, when and why. */
@NullMarked
package dev.debrief.postmortems.settings;

import org.jspecify.annotations.NullMarked;
