/** How long a start takes, and how much memory everything takes together. */
@NullMarked
package org.parentvoice.bench.start;

import org.jspecify.annotations.NullMarked;
