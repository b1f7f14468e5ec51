@NullMarked
package org.parentvoice.themes.classify.words;

import org.jspecify.annotations.NullMarked;
