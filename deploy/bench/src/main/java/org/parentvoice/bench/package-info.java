/**
 * Measurements of the running stack: what is asked for, one after the other, each with a report.
 */
@NullMarked
package org.parentvoice.bench;

import org.jspecify.annotations.NullMarked;
