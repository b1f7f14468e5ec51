@NullMarked
package org.parentvoice.actions.numbers;

import org.jspecify.annotations.NullMarked;
