/** Reading events in batches without losing one: retry what may pass, set aside what will not. */
@NullMarked
package org.parentvoice.kit.consumer;

import org.jspecify.annotations.NullMarked;
