/** Other systems that admins connect, such as trackers: their address, and how calls to them have succeeded. */
@NullMarked
package dev.debrief.platform.peer;

import org.jspecify.annotations.NullMarked;
