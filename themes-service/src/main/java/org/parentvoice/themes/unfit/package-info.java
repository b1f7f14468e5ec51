/** What is new: words that keep coming up in feedback that no theme fits. */
@NullMarked
package org.parentvoice.themes.unfit;

import org.jspecify.annotations.NullMarked;
