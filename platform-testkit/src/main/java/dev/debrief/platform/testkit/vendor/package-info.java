/** APIs of other products for tests, with the windows, caps and limits that their documentation states. */
@NullMarked
package dev.debrief.platform.testkit.vendor;

import org.jspecify.annotations.NullMarked;
