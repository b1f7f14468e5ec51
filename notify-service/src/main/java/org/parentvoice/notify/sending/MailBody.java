package org.parentvoice.notify.sending;

/**
 * What follows the headers of a mail, as it goes over the wire.
 *
 * @param contentType the header that says how to read it
 */
record MailBody(String contentType, byte[] bytes) {}
