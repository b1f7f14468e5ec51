package org.parentvoice.notify.delivery;

import java.time.Instant;
import java.util.List;

/**
 * A mail that a server took.
 *
 * @param told what it told of: what nobody wanted any more was left out
 */
public record Sent(Delivery delivery, List<Told> told, Instant at) {}
