/** REST operations that all versioned settings share. */
@NullMarked
package dev.debrief.postmortems.settings.web;

import org.jspecify.annotations.NullMarked;
