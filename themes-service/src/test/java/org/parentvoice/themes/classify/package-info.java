@NullMarked
package org.parentvoice.themes.classify;

import org.jspecify.annotations.NullMarked;
