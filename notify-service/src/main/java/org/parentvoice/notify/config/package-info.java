/** Who may call what. */
@NullMarked
package org.parentvoice.notify.config;

import org.jspecify.annotations.NullMarked;
