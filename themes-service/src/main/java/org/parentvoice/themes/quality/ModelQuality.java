package org.parentvoice.themes.quality;

import java.util.List;

/**
 * How well one version of the machine did.
 *
 * @param model its id
 * @param looked pieces of the sample that people looked at
 * @param themes those that it or people named, in the order of the theme set
 * @param exact pieces where all themes were the same
 * @param sentiment pieces where the sentiment was the same
 */
record ModelQuality(
        String model, int looked, List<ThemeQuality> themes, Share exact, Share sentiment) {}
