/** Indexes over documents, and which of them a query uses. */
@NullMarked
package org.parentvoice.mongo.index;

import org.jspecify.annotations.NullMarked;
