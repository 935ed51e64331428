/** The document as a tree of CommonMark nodes, which Markdown and the formats of other tools are made of. */
@NullMarked
package dev.debrief.documents.tree;

import org.jspecify.annotations.NullMarked;
