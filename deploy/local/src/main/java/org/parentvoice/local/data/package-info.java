/** The folder that holds everything the stack keeps. */
@NullMarked
package org.parentvoice.local.data;

import org.jspecify.annotations.NullMarked;
