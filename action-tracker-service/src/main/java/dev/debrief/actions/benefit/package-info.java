/** Minutes bought: by how much action items would have shortened their incident. */
@NullMarked
package dev.debrief.actions.benefit;

import org.jspecify.annotations.NullMarked;
