/** The service catalogue: the services that incidents affect, with their teams and their names in other systems. */
@NullMarked
package dev.debrief.incidents.catalog;

import org.jspecify.annotations.NullMarked;
