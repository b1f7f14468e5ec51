@NullMarked
package org.parentvoice.actions.page;

import org.jspecify.annotations.NullMarked;
