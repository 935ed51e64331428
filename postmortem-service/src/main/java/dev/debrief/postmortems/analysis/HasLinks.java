package dev.debrief.postmortems.analysis;

import java.util.List;

/** Content that says what supports it. */
interface HasLinks {

    List<Link> links();
}
