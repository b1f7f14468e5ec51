/** A classifier that learns from labelled texts: features, training, deciding, and its file. */
@NullMarked
package org.parentvoice.themes.classify.model;

import org.jspecify.annotations.NullMarked;
