/** Decides which themes a text is about, how sure that is, and in what spirit it was said. */
@NullMarked
package org.parentvoice.themes.classify;

import org.jspecify.annotations.NullMarked;
