/** Why it happened and what was learned: five whys, contributing factors, lessons. */
@NullMarked
package dev.debrief.postmortems.analysis;

import org.jspecify.annotations.NullMarked;
