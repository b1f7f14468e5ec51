/**
 * What is on disk: a snapshot, and the journal of every change since. Knows documents as bytes
 * only.
 */
@NullMarked
package org.parentvoice.mongo.journal;

import org.jspecify.annotations.NullMarked;
