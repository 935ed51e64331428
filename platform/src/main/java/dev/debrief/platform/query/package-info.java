/** Query parameters: an operation refuses names it does not know and values it cannot use. */
@NullMarked
package dev.debrief.platform.query;

import org.jspecify.annotations.NullMarked;
