/** REST API of the document. */
@NullMarked
package dev.debrief.postmortems.document.web;

import org.jspecify.annotations.NullMarked;
