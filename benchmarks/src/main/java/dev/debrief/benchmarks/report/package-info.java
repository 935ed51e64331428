/** The report as Markdown, JSON and SVG. */
@NullMarked
package dev.debrief.benchmarks.report;

import org.jspecify.annotations.NullMarked;
