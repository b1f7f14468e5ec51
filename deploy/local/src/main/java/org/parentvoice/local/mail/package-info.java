/** Receives every mail, keeps it in a folder and shows it. */
@NullMarked
package org.parentvoice.local.mail;

import org.jspecify.annotations.NullMarked;
