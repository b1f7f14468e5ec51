/** How often the machine is right, and how often two people agree; measured on a random sample. */
@NullMarked
package org.parentvoice.themes.quality;

import org.jspecify.annotations.NullMarked;
