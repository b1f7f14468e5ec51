@NullMarked
package org.parentvoice.actions.themes;

import org.jspecify.annotations.NullMarked;
