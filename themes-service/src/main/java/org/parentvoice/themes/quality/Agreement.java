package org.parentvoice.themes.quality;

import java.util.List;

/**
 * How far two coordinators agree who looked without knowing of each other's answer.
 *
 * @param looked pieces that two looked at
 * @param exact pieces where all themes were the same
 * @param sentiment pieces where the sentiment was the same
 * @param themes those that one of them named, in the order of the theme set
 */
record Agreement(int looked, Share exact, Share sentiment, List<ThemeAgreement> themes) {}
