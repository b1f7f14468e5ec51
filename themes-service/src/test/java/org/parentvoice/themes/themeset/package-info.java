@NullMarked
package org.parentvoice.themes.themeset;

import org.jspecify.annotations.NullMarked;
