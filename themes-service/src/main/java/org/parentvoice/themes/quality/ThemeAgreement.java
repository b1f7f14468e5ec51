package org.parentvoice.themes.quality;

import org.jspecify.annotations.Nullable;

/**
 * How far two coordinators agree on one theme.
 *
 * @param same pieces about which both said yes or both said no
 * @param kappa see {@link Kappa}; null where it has no meaning
 */
record ThemeAgreement(String id, String label, Share same, @Nullable Double kappa) {}
