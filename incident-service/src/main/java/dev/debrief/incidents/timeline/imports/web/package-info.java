/** REST resource of imports, and their file formats. */
@NullMarked
package dev.debrief.incidents.timeline.imports.web;

import org.jspecify.annotations.NullMarked;
