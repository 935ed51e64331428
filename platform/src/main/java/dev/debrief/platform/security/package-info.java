/** The caller and its roles. */
@NullMarked
package dev.debrief.platform.security;

import org.jspecify.annotations.NullMarked;
