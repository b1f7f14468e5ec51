/** Who may do what. */
@NullMarked
package org.parentvoice.intake.config;

import org.jspecify.annotations.NullMarked;
