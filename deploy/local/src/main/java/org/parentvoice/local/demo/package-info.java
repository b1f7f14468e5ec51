/** Fills an empty stack with demonstration data. */
@NullMarked
package org.parentvoice.local.demo;

import org.jspecify.annotations.NullMarked;
