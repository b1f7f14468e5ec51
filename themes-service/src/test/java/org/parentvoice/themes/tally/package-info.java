@NullMarked
package org.parentvoice.themes.tally;

import org.jspecify.annotations.NullMarked;
