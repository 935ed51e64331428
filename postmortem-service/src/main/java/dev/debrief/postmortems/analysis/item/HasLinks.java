package dev.debrief.postmortems.analysis.item;

import java.util.List;

/** Content with links to what supports it. */
public interface HasLinks {

    List<Link> links();
}
