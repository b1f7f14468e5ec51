package org.parentvoice.mongo.index;

/** Where a document is kept. */
public interface Numbered {

    /** Given once, in rising order, and kept for the document's life. */
    long number();
}
