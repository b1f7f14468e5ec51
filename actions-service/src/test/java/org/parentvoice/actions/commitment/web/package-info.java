@NullMarked
package org.parentvoice.actions.commitment.web;

import org.jspecify.annotations.NullMarked;
