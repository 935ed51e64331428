package dev.debrief.actions.action.export;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of an export.
 *
 * @param next position of the last item, after which the next batch begins; empty if this is the last one
 */
record ExportBatch(List<List<String>> rows, Optional<List<String>> next) {}
