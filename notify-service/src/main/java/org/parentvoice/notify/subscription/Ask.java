package org.parentvoice.notify.subscription;

import org.parentvoice.notify.follower.EmailAddress;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.follower.Target;

/** Somebody asks to follow something. */
record Ask(EmailAddress address, Target target, Frequency frequency) {}
