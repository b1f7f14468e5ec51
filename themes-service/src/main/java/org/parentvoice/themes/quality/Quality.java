package org.parentvoice.themes.quality;

import java.util.List;

/**
 * What the random sample says.
 *
 * @param waiting pieces of it that nobody has looked at; counting stops at 1,000
 * @param looked pieces of it that are counted here: the newest that people looked at, 2,000 at most
 * @param models newest first
 */
record Quality(long waiting, int looked, List<ModelQuality> models, Agreement coordinators) {}
