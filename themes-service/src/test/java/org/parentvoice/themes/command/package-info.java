@NullMarked
package org.parentvoice.themes.command;

import org.jspecify.annotations.NullMarked;
