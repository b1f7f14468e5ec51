/** Cuts texts into words and takes their endings off. */
@NullMarked
package org.parentvoice.themes.classify.words;

import org.jspecify.annotations.NullMarked;
