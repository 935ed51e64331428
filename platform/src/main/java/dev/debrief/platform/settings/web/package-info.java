/** REST operations that all versioned settings share. */
@NullMarked
package dev.debrief.platform.settings.web;

import org.jspecify.annotations.NullMarked;
