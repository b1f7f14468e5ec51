package org.parentvoice.notify.delivery;

/** Where a delivery stands. All but the first are final. */
public enum DeliveryState {
    WAITING,
    /** The mail server has it. */
    SENT,
    /** The mail server will never take it, or did not for days. */
    FAILED,
    /** Nobody wants it any more. */
    CANCELLED,
    /** We do not write to this address any more. */
    SUPPRESSED
}
