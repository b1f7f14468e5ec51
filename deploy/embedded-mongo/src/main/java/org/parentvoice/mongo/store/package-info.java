/** Databases and their documents, in memory. */
@NullMarked
package org.parentvoice.mongo.store;

import org.jspecify.annotations.NullMarked;
