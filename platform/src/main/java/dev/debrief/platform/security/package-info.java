/** Who is calling, and what they may do. */
@NullMarked
package dev.debrief.platform.security;

import org.jspecify.annotations.NullMarked;
