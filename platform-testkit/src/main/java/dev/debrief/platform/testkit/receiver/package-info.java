/** Receivers of other servers for tests: HTTP servers and mail servers that fail in every way that a sender meets. */
@NullMarked
package dev.debrief.platform.testkit.receiver;

import org.jspecify.annotations.NullMarked;
