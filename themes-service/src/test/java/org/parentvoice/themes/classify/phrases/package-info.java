@NullMarked
package org.parentvoice.themes.classify.phrases;

import org.jspecify.annotations.NullMarked;
