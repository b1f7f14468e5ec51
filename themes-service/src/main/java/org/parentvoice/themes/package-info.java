/**
 * Sorts what families say into themes, and lets coordinators put right what the machine got wrong.
 */
@NullMarked
package org.parentvoice.themes;

import org.jspecify.annotations.NullMarked;
