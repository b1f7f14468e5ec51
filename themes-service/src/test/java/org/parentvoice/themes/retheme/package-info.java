@NullMarked
package org.parentvoice.themes.retheme;

import org.jspecify.annotations.NullMarked;
