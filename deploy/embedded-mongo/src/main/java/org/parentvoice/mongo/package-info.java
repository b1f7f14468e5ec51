/**
 * A small server that speaks MongoDB's wire protocol and loses nothing that it has acknowledged.
 */
@NullMarked
package org.parentvoice.mongo;

import org.jspecify.annotations.NullMarked;
