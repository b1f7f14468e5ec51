/** Learns from corrections: candidate models, the one in force, and the way back. */
@NullMarked
package org.parentvoice.themes.learning;

import org.jspecify.annotations.NullMarked;
