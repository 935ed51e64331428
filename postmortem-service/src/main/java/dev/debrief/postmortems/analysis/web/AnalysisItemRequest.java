package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.Positioned;

/** Request body of an item. */
interface AnalysisItemRequest<C> {

    Positioned<C> positioned();
}
