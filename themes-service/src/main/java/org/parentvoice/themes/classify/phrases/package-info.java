/** Recognises themes, and the spirit of a text, by phrases that people wrote down. */
@NullMarked
package org.parentvoice.themes.classify.phrases;

import org.jspecify.annotations.NullMarked;
